import { readFileSync } from 'node:fs';
import { type Doc, Language } from '../src/language/index.js';
import { findStatements, StatementModel, statementKnowledge } from '../src/reading/statements/index.js';
import { shippedResources } from '../src/resources.js';
import type { Span, Statement } from '../src/terms/index.js';
import { corpusPath } from './corpora.js';

const CORPUS = 'statements/dev.ndjson';
const WARM_UP = 3;
const ROUNDS = 5;
/** Contents are the same from this share of common words on (Dice), as `score.mjs statements` has it. */
const SAME_CONTENT = 0.5;

type Attributed = Pick<Statement, 'source' | 'cue' | 'content'>;

interface GoldReport {
  id: string;
  text: string;
  published?: string;
  statements: Attributed[];
}

/** Scores the reading of statements on PolNeAR's development half, direct quotations by themselves, and times it. */
export async function run(args: string[]): Promise<void> {
  const reports: GoldReport[] = readFileSync(corpusPath(args, CORPUS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const { language: files, statements } = shippedResources();
  const language = new Language(files);
  const model = new StatementModel(statements.model);
  const knowledge = statementKnowledge(statements);
  const docs = reports.map(({ text }) => language.read(text));
  const found = (doc: Doc): Statement[] =>
    findStatements(doc, { report: {}, mentions: [], entities: [], times: [] }, model, knowledge);

  const tally = new Tally();
  reports.forEach((report, k) => {
    tally.add(report, found(docs[k]!));
  });
  tally.print();

  const words = docs.reduce((sum, { length }) => sum + length, 0);
  for (let round = 0; round < WARM_UP; round++) docs.forEach(found);
  const began = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) docs.forEach(found);
  const { user, system } = process.cpuUsage(began);
  console.log(`${((user + system) / (words * ROUNDS)).toFixed(2)} µs of processor time a word, parsing not counted`);
}

class Tally {
  private found = 0;
  private wanted = 0;
  private contents = 0;
  private whole = 0;
  private sourced = 0;
  private sourceRight = 0;
  private direct = 0;
  private directRight = 0;

  add({ text, statements }: GoldReport, system: readonly Attributed[]): void {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }));
    const covered = (spans: readonly Span[]) =>
      new Set(words.filter((word) => spans.some((span) => word.start < span.end && word.end > span.start)));
    const view = ({ source, content }: Attributed) => ({ source: covered(source), content: covered(content) });
    const gold = statements.map(view);
    const own = system.map(view);
    this.wanted += gold.length;
    this.found += own.length;

    const pairs = gold
      .flatMap((a, g) => own.map((b, s) => ({ g, s, share: dice(a.content, b.content) })))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
    const partner = new Map<number, number>();
    const taken = new Set<number>();
    for (const { g, s, share } of pairs) {
      if (partner.has(g) || taken.has(s)) continue;
      partner.set(g, share >= SAME_CONTENT ? s : -1);
      taken.add(s);
    }
    gold.forEach(({ source }, g) => {
      const match = own[partner.get(g) ?? -1];
      const isRight = match !== undefined && (source.size ? common(source, match.source) > 0 : match.source.size === 0);
      if (match) this.contents++;
      if (isRight) this.whole++;
      if (match && source.size) {
        this.sourced++;
        if (isRight) this.sourceRight++;
      }
      if (isDirect(text, statements[g]!)) {
        this.direct++;
        if (isRight) this.directRight++;
      }
    });
  }

  print(): void {
    const f1 = (right: number) => ((200 * right) / (this.found + this.wanted)).toFixed(1);
    const share = (right: number, all: number) => ((100 * right) / all).toFixed(1);
    console.log(`${this.wanted} statements wanted, ${this.found} found
attribution F1 ${f1(this.whole)}, content F1 ${f1(this.contents)}, source accuracy ${share(this.sourceRight, this.sourced)}
of ${this.direct} direct quotations ${share(this.directRight, this.direct)} % with content and source`);
  }
}

/** Whether a content begins and ends in quotation marks. */
function isDirect(text: string, { content }: Attributed): boolean {
  return /["“'‘«]/.test(text[content[0]!.start]!) && /["”'’»]/.test(text[content.at(-1)!.end - 1]!);
}

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

const dice = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => (2 * common(a, b)) / (a.size + b.size || 1);
