import { UPOS } from '../../language/index.js';
import type { Scene } from './scene.js';

const PROPN = UPOS.indexOf('PROPN');
/** Nouns for those who speak to the press; another noun after the verb may well be its object: «…, announced a strike». */
const SPEAKERS =
  /^(?:spokes(?:man|woman|person)|minister|president|premier|official|envoy|ambassador|secretary|director|chief|general|commander|diplomat|lawmaker|source|statement|ministry|agency|report|police|army|governor|mayor|analyst|expert|leader|officer)s?$/;

/** The last name of a phrase, else the word in it that is a speaker's title, -1 where it has neither. */
export function speakerIn({ doc, name }: Scene, from: number, to: number): number {
  let speaker = -1;
  for (let i = from; i < to; i++)
    if (
      (doc.upos[i] === PROPN && isSomebody(doc, name[i]!)) ||
      (speaker < 0 && SPEAKERS.test(doc.lemma(i).toLowerCase()))
    )
      speaker = i;
  return speaker;
}

/** Whether a name, by its number, is that of a person or a body. */
function isSomebody({ names }: Scene['doc'], name: number): boolean {
  const type = names[name]?.type;
  return type === 'person' || type === 'organization';
}
