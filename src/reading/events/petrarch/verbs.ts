import { petrarchLines } from '../../petrarch-lines.js';
import type { CodebookFault, CodebookFile } from '../codebook/codebook.js';
import { type Codes, type Pattern, readPattern } from './pattern.js';
import { wordKey, wordKeys } from './word-keys.js';

/** A verb of a dictionary: the words that stand right before and behind it, its codes by default, and its patterns. */
export interface Verb {
  /** As written. */
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly codes: Codes;
  /** Whether it is of a dictionary of PETRARCH-2, which tells a passive from an active. */
  readonly isSecond: boolean;
  /** Shared by all verbs of a block; those that ask for most come first. */
  readonly patterns: readonly Pattern[];
}

const NO_CODES: Codes = { forth: null, back: null };

/** Researchers' own dictionaries of verbs: what each means, by its form or its dictionary form. */
export class PetrarchVerbs {
  constructor(private readonly forms: Forms) {}

  /** How many ways of telling an act there are: verbs with a code of their own, and patterns. */
  get size(): number {
    const verbs = [...this.forms.given.values()].flat();
    const coded = verbs.filter(({ codes }) => codes.forth !== null || codes.back !== null).length;
    return coded + new Set(verbs.flatMap(({ patterns }) => patterns)).size;
  }

  /** The verbs under a form, those of several words before the one that stands alone. */
  of(form: string): readonly Verb[] {
    return this.forms.given.get(form) ?? this.forms.regular.get(form) ?? NONE;
  }
}

/** Verbs by the forms that a dictionary gives them, and by those that follow from these by rule. */
interface Forms {
  given: Map<string, Verb[]>;
  regular: Map<string, Verb[]>;
}

const NONE: readonly Verb[] = [];

function add(verbs: Map<string, Verb[]>, form: string, verb: Verb): void {
  const known = verbs.get(form);
  if (known) known.push(verb);
  else verbs.set(form, [verb]);
}

/** The regular forms of a verb: «lambast», «lambasts», «lambasted», «lambasting». */
function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [/(?:s|x|z|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

/** Whether a file is a PETRARCH dictionary of verbs and no table of frames: it has blocks such as `--- ABANDON [160] ---`. */
export const isPetrarch = ({ text }: CodebookFile): boolean => /^---\s+\S.*\[.*\]/m.test(text);

/** Reads dictionaries; of two verbs alike the one read first wins. A line that is wrong becomes a fault and is left out. */
export function readVerbs(files: readonly CodebookFile[]): { verbs: PetrarchVerbs; faults: CodebookFault[] } {
  const forms: Forms = { given: new Map(), regular: new Map() };
  const faults: CodebookFault[] = [];
  for (const file of files) new Dictionary(file, forms, faults).read();
  for (const verbs of [...forms.given.values(), ...forms.regular.values()])
    verbs.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
  return { verbs: new PetrarchVerbs(forms), faults };
}

/** One file while it is being read, line after line. */
class Dictionary {
  private readonly sets = new Map<string, string[][]>();
  private set: string[][] | null = null;
  private codes: Codes = NO_CODES;
  private patterns: Pattern[] = [];
  /** PETRARCH-2 writes phrases in brackets, and nouns in the singular for both numbers. */
  private readonly isSecond: boolean;

  constructor(
    private readonly file: CodebookFile,
    private readonly forms: Forms,
    private readonly faults: CodebookFault[],
  ) {
    this.isSecond = /^- .*[{(]/m.test(file.text);
  }

  read(): void {
    for (const { line, number } of petrarchLines(this.file.text)) this.line(line.trim(), number);
    this.closeBlock();
  }

  private line(line: string, number: number): void {
    const fault = (message: string) => this.faults.push({ file: this.file.name, line: number, message });
    if (line.startsWith('&')) {
      this.set = [];
      this.sets.set(nameOf(line), this.set);
    } else if (line.startsWith('---')) {
      this.closeBlock();
      this.set = null;
      const [first = '---'] = bracketsOf(line);
      const codes = codesOf(first);
      if (!codes) fault(`«${first}» is no code`);
      this.codes = codes ?? NO_CODES;
    } else if (line.startsWith('+') && this.set) this.set.push(...this.membersOf(line.slice(1)));
    else if (line.startsWith('-')) {
      const [cell = ''] = bracketsOf(line);
      const codes = codesOf(cell);
      const pattern =
        codes &&
        readPattern(
          line
            .slice(1)
            .replace(/\[[^\]]*\].*$/, '')
            .trim(),
          codes,
          this.sets,
          this.isSecond,
        );
      if (pattern) this.patterns.push(pattern);
      else fault(codes ? 'it has no * for its verb' : `«${cell}» is no code`);
      // A transformation, as of PETRARCH-2, is told by what stands around the act: the reader's stances see to it.
    } else if (!line.startsWith('~')) this.verb(line);
  }

  /** The words of a member of a set, with its plural unless an underscore forbids it, or those of the set that it names. */
  private membersOf(member: string): string[][] {
    const set = this.sets.get(nameOf(member));
    if (set) return set;
    const words = wordKeys(member);
    const last = words.at(-1);
    if (last === undefined) return [];
    return member.trim().endsWith('_') ? [words] : [words, [...words.slice(0, -1), pluralOf(last)]];
  }

  private verb(line: string): void {
    const [cell] = bracketsOf(line);
    const codes = (cell === undefined ? undefined : codesOf(cell)) ?? this.codes;
    const [, base = '', braced = ''] = /^([^{[]*)(?:\{([^}]*)\}?)?/.exec(line) ?? [];
    for (const text of [base, ...braced.split(/\s+/)]) {
      if (text.trim() === '') continue;
      const parts = text
        .trim()
        .split(/[\s_]+/)
        .filter((part) => part !== '');
      const marked = parts.findIndex((part) => part.startsWith('+'));
      const at = Math.max(marked, 0);
      const key = wordKey(parts[at] ?? '');
      if (key === '') continue;
      const verb: Verb = {
        text: base.trim(),
        before: parts.slice(0, at).flatMap(wordKeys),
        after: parts.slice(at + 1).flatMap(wordKeys),
        codes,
        isSecond: this.isSecond,
        patterns: this.patterns,
      };
      add(this.forms.given, key, verb);
      if (text === base) for (const form of formsOf(key)) add(this.forms.regular, form, verb);
    }
  }

  private closeBlock(): void {
    this.patterns.sort((a, b) => b.weight - a.weight);
    this.patterns = [];
  }
}

const bracketsOf = (line: string): string[] => [...line.matchAll(/\[([^\]]*)\]/g)].map(([, cell]) => cell!.trim());

/** A set's name without what follows it; a last underscore only says that its words have no plural. */
const nameOf = (line: string): string => line.trim().split(/\s/)[0]!.replace(/_$/, '');

/** `064`, `031:032`, `:051`, `---`; null if it is none of these. Letters behind digits are a researcher's own subcodes. */
function codesOf(cell: string): Codes | null {
  if (/^-+$/.test(cell)) return NO_CODES;
  const [forth = '', back = ''] = cell.split(':').map((code) => code.trim().replace(/\?$/, ''));
  if (![forth, back].every((code) => code === '' || /^\d{2,4}[A-Za-z]?$/.test(code)) || forth + back === '')
    return null;
  return { forth: forth || null, back: back || null };
}

function pluralOf(key: string): string {
  if (/[^aeiou]y$/.test(key)) return `${key.slice(0, -1)}ies`;
  return /(?:s|x|sh|ch)$/.test(key) ? `${key}es` : `${key}s`;
}
