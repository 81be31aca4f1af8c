import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { Language } from '../src/language/index.js';
import { shippedLanguage } from '../src/resources.js';
import { corpusPath } from './corpora.js';
import { type UdScores, udOfConllu, udOfDoc, udScores } from './ud-score.js';

const TREEBANKS = ['ewt', 'gum'];
const NEWS = 'names/train.ndjson';
/** Reports that the peer reads: enough to tell its speed, few enough to wait for. */
const PEER_REPORTS = 100;

/** Accuracy on the development halves from raw text, and speed and memory over all reports of a corpus, on one core. */
export async function run(args: string[]): Promise<void> {
  const began = performance.now();
  const language = new Language(shippedLanguage());
  const loaded = performance.now() - began;
  // What is measured is the language engine as issue and peers mean it: words to heads, without names.
  const { names: _, ...files } = shippedLanguage();
  const parser = new Language(files);
  console.log(`${language.modelName}, loaded in ${loaded.toFixed(0)} ms`);
  const peer = winkNLP(model);
  console.log('\nfrom raw text, F1     tokens  sentences  words   UPOS  lemmas    UAS    LAS   UPOS of wink-nlp');
  for (const name of TREEBANKS) {
    const file = readFileSync(corpusPath(args, `ud/${name}-dev.conllu`), 'utf8');
    const gold = udOfConllu(file);
    const text = rawText(file);
    const scores = udScores(gold, udOfDoc(parser.read(text)));
    const columns = (['tokens', 'sentences', 'words', 'upos', 'lemmas', 'uas', 'las'] satisfies (keyof UdScores)[]).map(
      (key) => scores[key].toFixed(2).padStart(key === 'sentences' ? 9 : 6),
    );
    console.log(`${`${name} dev`.padEnd(20)} ${columns.join(' ')}   ${peerUpos(peer, text, gold).toFixed(2)}`);
  }
  const texts = readFileSync(corpusPath(args, NEWS), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const speed = (read: (text: string) => number, sample: readonly string[]) => {
    let words = 0;
    const start = performance.now();
    for (const text of sample) words += read(text);
    return (1000 * words) / (performance.now() - start);
  };
  speed((text) => parser.read(text).length, texts.slice(0, 40)); // let the code be compiled first
  const own = speed((text) => parser.read(text).length, texts);
  const withNames = speed((text) => language.read(text).length, texts);
  const others = speed((text) => peer.readDoc(text).tokens().length(), texts.slice(0, PEER_REPORTS));
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(`\n${NEWS}, ${texts.length} reports, one core, words a second
words to heads          ${own.toFixed(0)}
with names              ${withNames.toFixed(0)}
wink-nlp, tags only     ${others.toFixed(0)} (${PEER_REPORTS} reports)
peak memory             ${peak.toFixed(0)} MB, the peer's model included`);
}

/** Sentences joined by a space, paragraphs by an empty line, as a text would run. */
function rawText(file: string): string {
  const paragraphs: string[][] = [];
  let fresh = true;
  for (const line of file.split('\n')) {
    if (/^# new(doc|par)/.test(line)) fresh = true;
    const text = /^# text = (.*)/.exec(line)?.[1];
    if (text === undefined) continue;
    if (fresh) paragraphs.push([]);
    fresh = false;
    paragraphs.at(-1)!.push(text);
  }
  return `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;
}

/** F1 of the peer's tags, its tokens aligned by characters as ours are. */
function peerUpos(peer: ReturnType<typeof winkNLP>, text: string, gold: ReturnType<typeof udOfConllu>): number {
  const words: ReturnType<typeof udOfConllu>['words'] = [];
  let at = 0;
  peer
    .readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      const form = token.out();
      const upos = token.out(peer.its.pos);
      if (upos === 'SPACE') return;
      const end = at + form.replace(/\s+/g, '').length;
      words.push({
        form: form.toLowerCase(),
        lemma: '',
        upos: String(upos),
        head: -1,
        deprel: '',
        start: at,
        end,
        inToken: false,
      });
      at = end;
    });
  return udScores(gold, { words, tokens: [], sentences: [] }).upos;
}
