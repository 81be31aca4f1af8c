import { readFileSync } from 'node:fs';
import { createReader } from '../../pipeline.js';
import { type EventKnowledge, eventKnowledge, type Frame } from '../../reading/events/index.js';
import { reportFromText } from '../../reports/report-from-text.js';
import { shippedResources } from '../../resources.js';
import { PLOVER_TYPES, type Reading } from '../../terms/index.js';
import type { CodebookOptions } from '../codebook.js';
import { fileTrouble } from '../file-trouble.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { explained } from './explained.js';

/** Checks the codebook and says what it covers, or explains sentences by it. */
export async function codebook(options: CodebookOptions, terminal: Terminal): Promise<ExitCode> {
  const resources = shippedResources();
  const own = [];
  for (const name of options.codebook ?? []) {
    try {
      own.push({ name, text: readFileSync(name, 'utf8') });
    } catch (error) {
      terminal.warn(`${name}: ${fileTrouble(error)}`);
      return EXIT.unreadable;
    }
  }
  const knowledge = eventKnowledge(resources.events, own);
  const read = createReader({ ...resources, codebook: own });
  const readSentence = (text: string): Reading => read(reportFromText(text, { id: 'sentence' }));
  if (options.explain) {
    for (const sentence of options.explain) terminal.stdout.write(explained(readSentence(sentence)));
    return EXIT.fine;
  }
  for (const { file, line, message } of knowledge.faults) terminal.warn(`${file}:${line}: ${message}`);
  const silent = options.examples ? silentExamples(framesOf(knowledge), readSentence) : [];
  for (const { origin, text, example } of silent)
    terminal.warn(`${origin}: «${text}» does not fire on its example «${example}»`);
  if (knowledge.codebooks.length > 0) terminal.stdout.write(coverage(knowledge));
  if (knowledge.verbs) terminal.stdout.write(`PETRARCH    ${String(knowledge.verbs.size).padStart(8)}\n`);
  return knowledge.faults.length + silent.length > 0 ? EXIT.unreadable : EXIT.fine;
}

const framesOf = ({ codebooks }: EventKnowledge): Frame[] => codebooks.flatMap(({ frames }) => frames);

/** Frames whose own example they do not fire on. */
const silentExamples = (frames: readonly Frame[], read: (text: string) => Reading): Frame[] =>
  frames.filter(
    ({ example, text }) => example !== '' && !read(example).events.some((event) => event.frames.includes(text)),
  );

/** How many frames there are of each type and part of speech. */
function coverage(knowledge: EventKnowledge): string {
  const frames = framesOf(knowledge);
  const acts = frames.filter(({ meaning }) => meaning.kind === 'act');
  const row = (name: string, some: readonly Frame[]) => {
    const of = (pos: Frame['pos']) => String(some.filter((frame) => frame.pos === pos).length).padStart(8);
    return `${name.padEnd(12)}${String(some.length).padStart(8)}${of('v')}${of('n')}${of('a')}\n`;
  };
  const types = PLOVER_TYPES.map((type) =>
    row(
      type,
      acts.filter(({ meaning }) => meaning.kind === 'act' && meaning.coding.type === type),
    ),
  );
  const stances = frames.filter(({ meaning }) => meaning.kind === 'stance');
  return [
    'type          frames   verbs   nouns  adjectives\n',
    ...types,
    row('stances', stances),
    row('all', frames),
  ].join('');
}
