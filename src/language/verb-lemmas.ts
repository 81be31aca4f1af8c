/**
 * Dictionary forms of verbs that endings do not tell: «blamed» is of «blame» and not of «blam», «shot» is of «shoot».
 * `knowledge/verbs.tsv` lists the verbs; a column left empty there means the regular form.
 */
export function readVerbs(text: string): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#') || line.startsWith('verb\t')) continue;
    const [verb = '', past = '', participle = '', gerund = ''] = line.split('\t');
    const pasts = past === '' ? [regularPast(verb)] : past.split('|');
    const participles = participle === '' ? pasts : participle.split('|');
    const gerunds = gerund === '' ? [regularGerund(verb)] : gerund.split('|');
    for (const form of [...pasts, ...participles, ...gerunds, thirdPerson(verb)])
      if (!lemmas.has(form)) lemmas.set(form, verb);
  }
  return lemmas;
}

/** Tags of the verb forms that `readVerbs` knows. */
export const INFLECTED = new Set(['VBD', 'VBN', 'VBG', 'VBZ']);

const endsInConsonantY = (verb: string): boolean => /[^aeiou]y$/.test(verb);

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return endsInConsonantY(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function regularGerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

function thirdPerson(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
