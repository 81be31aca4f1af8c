const QUADS = [
  ['verbalCooperation', 'words of cooperation'],
  ['materialCooperation', 'deeds of cooperation'],
  ['verbalConflict', 'words of conflict'],
  ['materialConflict', 'deeds of conflict'],
] as const;

/** What the colours and shapes of PLOVER's four classes mean. */
export function Legend() {
  return (
    <span class="legend">
      {QUADS.map(([quad, words]) => (
        <span>
          <i class={quad} /> {words}
        </span>
      ))}
    </span>
  );
}
