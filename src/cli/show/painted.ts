import { type MentionType, type Span, textOf } from '../../terms/index.js';
import type { Found } from './found.js';
import type { Palette } from './look.js';
import { printable } from './printable.js';

type Paint = (text: string) => string;

/** The words of a stretch on one line, names and times in their colours; of two that overlap, the first and longest. */
export function painted(text: string, stretch: Span, found: Found, palette: Palette): string {
  const names = found.mentions.filter((mention) => mention.form === 'name');
  const parts: (Span & { paint: Paint })[] = [
    ...names.map(({ start, end, type }) => ({ start, end, paint: colourOf(type, palette) })),
    ...found.times.map(({ start, end }) => ({ start, end, paint: palette.magenta })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);

  let line = '';
  let at = stretch.start;
  for (const { start, end, paint } of parts) {
    if (start < at || end > stretch.end) continue;
    line += shown(text, { start: at, end: start }) + paint(shown(text, { start, end }));
    at = end;
  }
  return line + shown(text, { start: at, end: stretch.end });
}

function colourOf(type: MentionType, palette: Palette): Paint {
  if (type === 'person') return palette.cyan;
  if (type === 'organization' || type === 'group') return palette.blue;
  if (type === 'place' || type === 'facility') return palette.green;
  return palette.yellow;
}

const shown = (text: string, span: Span) => printable(textOf(text, span));
