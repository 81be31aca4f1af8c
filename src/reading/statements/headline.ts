import { UPOS } from '../../language/index.js';
import type { Span } from '../../terms/index.js';
import type { Attribution } from './attributions.js';
import type { Scene } from './scene.js';
import { speakerIn } from './somebody.js';

const PUNCT = UPOS.indexOf('PUNCT');
/** Words of the longest speaker in a headline: «Foreign Ministry spokeswoman Zakharova». */
const LONGEST_SPEAKER = 5;
/** Words of the shortest thing said. */
const SHORTEST_CONTENT = 3;

/** A headline that names its speaker beside a colon: «Talks on water to resume: envoy», «Lavrov: West wants no peace». */
export function headlineStatements(scene: Scene, title: Span | undefined): Attribution[] {
  if (!title) return [];
  const { doc } = scene;
  const first = doc.wordAt(title.start);
  let end = first;
  let cue = -1;
  while (end < doc.length && doc.start[end]! < title.end) {
    if (doc.form(end) === ':') cue = end;
    end++;
  }
  while (end > first && doc.upos[end - 1] === PUNCT && scene.quotedBy[end - 1]! < 0) end--;
  if (cue < 0) return [];
  const before = { from: first, to: cue };
  const after = { from: cue + 1, to: end };
  for (const [source, content] of [
    [after, before],
    [before, after],
  ] as const) {
    const length = source.to - source.from;
    if (length < 1 || length > LONGEST_SPEAKER || content.to - content.from < SHORTEST_CONTENT) continue;
    const speaker = speakerIn(scene, source.from, source.to);
    if (speaker === source.to - 1) return [{ cue, certainty: 1, content: [content], source: [source], speaker }];
  }
  return [];
}
