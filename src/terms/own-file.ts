/** A file of the user's own, by which reports are read beside what ships. */
export interface OwnFile {
  /** Actors and their codes, or what words mean as acts. */
  kind: 'actors' | 'codebook';
  /** As the user named it. A file of discards is told by its name. */
  name: string;
  text: string;
}
