import { PLOVER, PLOVER_TYPES, type PloverType } from '../../terms/index.js';

/** What a CAMEO code says in PLOVER. */
export interface CameoMeaning {
  readonly type: PloverType;
  readonly mode: string | null;
}

/** Codes and what they say, from `knowledge/events/cameo.tsv`. */
export type CameoCodes = ReadonlyMap<string, CameoMeaning>;

/** Reads `cameo.tsv`. */
export function readCameo(text: string): CameoCodes {
  const codes = new Map<string, CameoMeaning>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('cameo\t')) continue;
    const [code = '', typeName = '', modeName = ''] = line.split('\t');
    const type = PLOVER_TYPES.find((known) => known === typeName);
    if (!type) throw new Error(`cameo.tsv: «${typeName}» is no PLOVER type`);
    const modes: readonly string[] = PLOVER[type];
    if (modeName !== '' && !modes.includes(modeName)) throw new Error(`cameo.tsv: «${modeName}» is no mode of ${type}`);
    codes.set(code, { type, mode: modeName || null });
  }
  return codes;
}

/** What a code says by its longest beginning that is known; null where it is no act of PLOVER. */
export function meaningOf(code: string, codes: CameoCodes): CameoMeaning | null {
  for (let length = code.length; length >= 2; length--) {
    const meaning = codes.get(code.slice(0, length));
    if (meaning) return meaning;
  }
  return null;
}
