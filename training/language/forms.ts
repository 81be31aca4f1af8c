import { applyRule, LONGEST_ENDING } from '../../src/language/forms.js';
import { normalForm } from '../../src/language/network/features.js';
import { WordTable } from '../../src/language/network/hash.js';
import type { Word } from './corpus.js';

type Arrays = Map<string, Int32Array>;
type Meta = { [key: string]: unknown };

/** The most frequent key of a tally; the first in code order of equals, so that the result is always the same. */
function commonest<T>(tally: ReadonlyMap<T, number>): T {
  let best: T | undefined;
  let most = -1;
  for (const [key, count] of tally)
    if (count > most || (count === most && String(key) < String(best))) {
      best = key;
      most = count;
    }
  return best!;
}

function count<K, T>(tallies: Map<K, Map<T, number>>, key: K, value: T, by = 1): void {
  let tally = tallies.get(key);
  if (!tally) {
    tally = new Map();
    tallies.set(key, tally);
  }
  tally.set(value, (tally.get(value) ?? 0) + by);
}

/** How a form becomes its lemma, as `applyRule` reads it; undefined where no rule of this kind does it. */
function ruleOf(form: string, lemma: string): string | undefined {
  for (const [letter, cased] of [
    ['k', form],
    ['l', form.toLowerCase()],
  ] as const) {
    let shared = 0;
    while (shared < cased.length && shared < lemma.length && cased[shared] === lemma[shared]) shared++;
    const cut = cased.length - shared;
    // A lemma that shares less than its first letter is no matter of endings.
    if (shared === 0 || cut > LONGEST_ENDING) continue;
    // Written as it is, whatever its letters: the rule for small letters says the same and holds for more forms.
    if (letter === 'k' && form === form.toLowerCase()) continue;
    return `${letter}${cut}${lemma.slice(shared)}`;
  }
  return undefined;
}

/** Learns lemma rules: for each tag and ending the rule that most kinds of words follow, and the words that follow none. */
export function learnLemmas(paragraphs: readonly Word[][]): { arrays: Arrays; meta: Meta } {
  const lemmas = new Map<string, Map<string, number>>();
  const forms = new Map<string, Map<string, number>>();
  const pairs = new Map<string, Map<string, number>>();
  for (const paragraph of paragraphs)
    for (const word of paragraph) {
      if (word.lemma === '_' || word.xpos === 'GW') continue;
      const key = `${word.xpos} ${normalForm(word.form)}`;
      count(lemmas, key, word.lemma);
      count(forms, key, word.form);
      count(pairs, key, `${word.form}\t${word.lemma}`);
    }
  const endings = new Map<string, Map<string, number>>();
  const kinds: { key: string; xpos: string; normal: string; form: string; lemma: string; seen: number }[] = [];
  for (const [key, tally] of lemmas) {
    const xpos = key.slice(0, key.indexOf(' '));
    const normal = key.slice(xpos.length + 1);
    const form = commonest(forms.get(key)!);
    const lemma = commonest(tally);
    let seen = 0;
    for (const n of tally.values()) seen += n;
    kinds.push({ key, xpos, normal, form, lemma, seen });
    const rule = ruleOf(form, lemma);
    if (rule === undefined) continue;
    for (let size = 0; size <= LONGEST_ENDING && size <= normal.length; size++)
      count(endings, `${xpos} ${normal.slice(normal.length - size)}`, rule, Math.min(seen, 3));
  }
  // An ending has an entry where its rule differs from that of the next shorter one.
  const kept = new Map<string, string>();
  const ruleFor = (xpos: string, normal: string, longest: number): string | undefined => {
    for (let size = Math.min(longest, normal.length); size >= 0; size--) {
      const found = kept.get(`${xpos} ${normal.slice(normal.length - size)}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const bySize = [...endings.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of bySize) {
    const xpos = key.slice(0, key.indexOf(' '));
    const ending = key.slice(xpos.length + 1);
    const tally = endings.get(key)!;
    const rule = commonest(tally);
    let total = 0;
    for (const n of tally.values()) total += n;
    if (ending.length > 0 && (total < 3 || tally.get(rule)! < 0.6 * total)) continue;
    if (ruleFor(xpos, ending, ending.length - 1) !== rule) kept.set(key, rule);
  }
  // A word is an exception where one lemma for all ways of writing it is right more often than its rule: «i», «TEHRAN».
  const exceptions = kinds.filter(({ key, xpos, normal, lemma }) => {
    const rule = ruleFor(xpos, normal, LONGEST_ENDING);
    if (rule === undefined) return true;
    let byRule = 0;
    let byWhole = 0;
    for (const [written, n] of pairs.get(key)!) {
      const [form, wanted] = written.split('\t') as [string, string];
      if (applyRule(rule, form) === wanted) byRule += n;
      if (lemma === wanted) byWhole += n;
    }
    return byWhole > byRule;
  });
  const rules = [...new Set(kept.values())].sort();
  const ruleNumber = new Map(rules.map((rule, k) => [rule, k]));
  const endingKeys = [...kept.keys()];
  return {
    arrays: new Map([
      ['lemma.words', WordTable.of(exceptions.map(({ key }) => key))],
      ['lemma.endings', WordTable.of(endingKeys)],
      ['lemma.rules', Int32Array.from(endingKeys, (key) => ruleNumber.get(kept.get(key)!)!)],
    ]),
    meta: { lemmas: exceptions.map(({ lemma }) => lemma), lemmaRules: rules },
  };
}

/** A form that bears one set of features this often under a tag is taken to bear it always. */
const SURE = 0.9;

/** Learns the features of words: by form where the form decides, else by relation. */
export function learnFeatures(paragraphs: readonly Word[][], tags: readonly string[]): { arrays: Arrays; meta: Meta } {
  const tagOf = new Map(tags.map((tag, k) => [tag, k]));
  const byForm = new Map<string, Map<string, number>>();
  const byRelation = new Map<string, Map<string, number>>();
  const byTag = new Map<number, Map<string, number>>();
  for (const paragraph of paragraphs)
    for (const word of paragraph) {
      const tag = tagOf.get(`${word.upos} ${word.xpos}`);
      if (tag === undefined) continue;
      // Remarks on spelling and style are not what later steps ask for.
      const feats =
        word.feats
          .split('|')
          .filter((feat) => !/^(Typo|Style|ExtPos|Abbr)=/.test(feat))
          .join('|') || '_';
      count(byForm, `${tag} ${normalForm(word.form)}`, feats);
      count(byRelation, `${tag} ${word.deprel}`, feats);
      count(byTag, tag, feats);
    }
  const list: string[] = [];
  const number = (feats: string) => {
    let k = list.indexOf(feats);
    if (k < 0) k = list.push(feats) - 1;
    return k;
  };
  const featsByTag = tags.map((_, tag) => number(byTag.has(tag) ? commonest(byTag.get(tag)!) : '_'));
  const featsByRelation: { [key: string]: number } = {};
  for (const key of [...byRelation.keys()].sort()) {
    const found = number(commonest(byRelation.get(key)!));
    if (found !== featsByTag[Number(key.slice(0, key.indexOf(' ')))]) featsByRelation[key] = found;
  }
  const words: string[] = [];
  const of: number[] = [];
  for (const key of [...byForm.keys()].sort()) {
    const tally = byForm.get(key)!;
    const feats = commonest(tally);
    let total = 0;
    for (const n of tally.values()) total += n;
    const tag = Number(key.slice(0, key.indexOf(' ')));
    if (tally.get(feats)! < SURE * total || total < 2) continue;
    // Where neither tag nor relation says otherwise the entry is not needed.
    const plain =
      list[featsByTag[tag]!] === feats &&
      ![...byRelation.keys()].some((r) => r.startsWith(`${tag} `) && r in featsByRelation);
    if (plain) continue;
    words.push(key);
    of.push(number(feats));
  }
  return {
    arrays: new Map([
      ['feats.words', WordTable.of(words)],
      ['feats.of', Int32Array.from(of)],
    ]),
    meta: { feats: list, featsByRelation, featsByTag },
  };
}
