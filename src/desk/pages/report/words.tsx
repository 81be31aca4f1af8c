import type { Reading, Span } from '../../../terms/index.js';
import { markedText, type Paragraph, type Piece, speakersOf } from '../../parts/marked-text.js';

/** Hues in desk.css; a report with more speakers uses them again. */
const HUES = 8;

/** The class that gives a speaker's colour; none for words whose speaker is not known. */
export const hueOf = (speaker: number | null): string =>
  speaker === null ? 'speaker-0' : `speaker-${(speaker % HUES) + 1}`;

/** The text of a report as it was, with its findings marked and a line in the margin beside each statement. */
export function Words({ reading, cited }: { reading: Reading; cited?: Span | undefined }) {
  const speakers = speakersOf(reading);
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));

  const paragraphs = markedText(reading, cited);
  const firstCited = paragraphs.flatMap(({ pieces }) => pieces).find(({ kinds }) => kinds.includes('cited'));
  return (
    <article class="words" lang={reading.report.language} aria-label="The text of the report">
      {paragraphs.map(({ part, pieces, statements: said }) => (
        <div class={`paragraph ${part}`}>
          <Margin
            said={said.map((id) => {
              const speaker = statements.get(id)?.speaker ?? null;
              const index = speaker === null ? null : speakers.indexOf(speaker);
              return { id, hue: hueOf(index), name: names.get(speaker ?? '') ?? 'somebody' };
            })}
          />
          <Text part={part} pieces={pieces} target={firstCited} />
        </div>
      ))}
    </article>
  );
}

/** Who speaks in a paragraph: a name said once, and a coloured line for each statement. */
function Margin({ said }: { said: { id: string; hue: string; name: string }[] }) {
  const names = said.filter(({ name }, index) => said.findIndex((other) => other.name === name) === index);
  return (
    <div class="margin">
      <div class="who">
        {names.map(({ id, hue, name }) => (
          <a href={`#${id}`} class={hue}>
            <span class="hidden">Says in this paragraph: </span>
            {name}
          </a>
        ))}
      </div>
      <div class="lines" aria-hidden="true">
        {said.map(({ id, hue }) => (
          <i class={hue} data-of={id} />
        ))}
      </div>
    </div>
  );
}

/** `target` is where a link to cited words leads. */
function Text({ part, pieces, target }: { part: Paragraph['part']; pieces: Piece[]; target: Piece | undefined }) {
  const text = pieces.map((piece) =>
    piece.kinds.length === 0 ? (
      piece.text
    ) : (
      <span
        class={[...piece.kinds, hueOf(piece.speaker)].join(' ')}
        data-of={piece.entries.join(' ') || undefined}
        id={piece === target ? 'cited' : undefined}
      >
        {piece.text}
      </span>
    ),
  );
  return part === 'title' ? <h1>{text}</h1> : <p>{text}</p>;
}
