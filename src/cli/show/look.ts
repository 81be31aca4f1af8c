import colours from 'picocolors';

/** How text for people looks. */
export interface Look {
  colour: boolean;
  /** Columns to wrap for. */
  width: number;
}

/** Lines longer than this tire the eye, however wide the window. */
const WIDEST = 100;
/** Where the output is no terminal that tells its width. */
const USUAL_WIDTH = 80;
/** Below this the margins would leave no room for words. */
const NARROWEST = 40;

/** The look of text in a file, which knows no colours. */
export const FILE_LOOK: Look = { colour: false, width: USUAL_WIDTH };

/** The columns to wrap for, where the terminal tells how many it has. */
export function comfortableWidth(columns: number | undefined): number {
  return Math.max(NARROWEST, Math.min(columns || USUAL_WIDTH, WIDEST));
}

/** Whether to colour: NO_COLOR forbids it, FORCE_COLOR asks for it, and else the terminal decides. */
export function wantsColour(env: NodeJS.ProcessEnv, terminalHasColours: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  return forced === undefined ? terminalHasColours : forced !== '0' && forced !== 'false';
}

/** Functions that paint a string, or leave it as it is. */
export type Palette = ReturnType<typeof colours.createColors>;

export const paletteOf = (look: Look): Palette => colours.createColors(look.colour);
