/** The texts of the files in `knowledge/statements/`, whose `#` headers tell what their columns mean. */
export interface StatementKnowledgeFiles {
  cues: string;
  media: string;
}

/** What kind of attribution a word is the heart of. */
export type CueClass = 'say' | 'ask' | 'demand' | 'promise' | 'reject' | 'judge' | 'think' | 'feel' | 'plan';

export interface CueWord {
  classes: readonly CueClass[];
  /** Where its hearer stands: `obj`, and prepositions. */
  hearer: readonly string[];
}

/** What is known of the words by which reports attribute. */
export interface StatementKnowledge {
  verbs: ReadonlyMap<string, CueWord>;
  nouns: ReadonlyMap<string, CueWord>;
  /** Medium by «press conference» or «letter». */
  mediumOfNoun: ReadonlyMap<string, string>;
  /** Medium by the name of a platform, in small letters. */
  mediumOfPlatform: ReadonlyMap<string, string>;
  mediumOfVerb: ReadonlyMap<string, string>;
}

export function statementKnowledge({ cues, media }: StatementKnowledgeFiles): StatementKnowledge {
  const verbs = new Map<string, CueWord>();
  const nouns = new Map<string, CueWord>();
  for (const [lemma = '', pos, cueClass, hearer = ''] of rowsOf(cues)) {
    const words = pos === 'NOUN' ? nouns : verbs;
    const known = words.get(lemma);
    words.set(lemma, {
      classes: [...(known?.classes ?? []), cueClass as CueClass],
      hearer: [...(known?.hearer ?? []), ...hearer.split(',').filter((place) => place !== '')],
    });
  }
  const mediumOf = (as: string) =>
    new Map(rowsOf(media).flatMap(([words, medium, is]) => (words && medium && is === as ? [[words, medium]] : [])));
  return {
    verbs,
    nouns,
    mediumOfNoun: mediumOf('noun'),
    mediumOfPlatform: mediumOf('platform'),
    mediumOfVerb: mediumOf('verb'),
  };
}

/** The rows of a table, without comments and its line of column names. */
function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}
