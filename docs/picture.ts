import { readFileSync } from 'node:fs';
import { readingAsText } from '../src/cli/show/reading.js';
import { createReader } from '../src/pipeline.js';
import { reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';

const COLUMNS = 88;
const CHARACTER = 8.43;
const LINE = 20;
const EDGE = 20;

/** What the numbers of a terminal's colour codes switch on: under which number it is switched off, and how it looks. */
const STYLES: Readonly<Record<string, { off: string; look: string }>> = {
  1: { off: '22', look: 'font-weight="bold"' },
  2: { off: '22', look: 'fill-opacity="0.55"' },
  32: { off: '39', look: 'fill="#98c379"' },
  33: { off: '39', look: 'fill="#e5c07b"' },
  34: { off: '39', look: 'fill="#6ab0f3"' },
  35: { off: '39', look: 'fill="#d58fe0"' },
  36: { off: '39', look: 'fill="#56c8d8"' },
};

/** What `chancery read PATH` shows in a terminal, as an SVG picture. */
export function picture(path: string): string {
  const read = createReader(shippedResources());
  const shown = readingAsText(read(reportFromText(readFileSync(path, 'utf8'), { id: path })), {
    colour: true,
    width: COLUMNS,
  });
  const lines = [`$ chancery read ${path}`, '', ...shown.trimEnd().split('\n')];
  const width = Math.ceil(COLUMNS * CHARACTER) + 2 * EDGE;
  const height = lines.length * LINE + 2 * EDGE;
  const rows = lines.map((line, i) => `<text x="${EDGE}" y="${EDGE + (i + 0.75) * LINE}">${coloured(line)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A reading in the terminal">
<rect width="100%" height="100%" rx="8" fill="#1d2228"/>
<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="#dfe4ea" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`;
}

/** A line with terminal colours as SVG text; every other part is the number of a colour code. */
function coloured(line: string): string {
  const on = new Map<string, string>();
  let text = '';
  line.split(/\u001b\[(\d+)m/).forEach((part, i) => {
    const style = STYLES[part];
    if (i % 2 === 0) text += styled(part, [...on.values()]);
    else if (style) on.set(style.off, style.look);
    else on.delete(part);
  });
  return text;
}

function styled(text: string, looks: readonly string[]): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return looks.length > 0 && text ? `<tspan ${looks.join(' ')}>${escaped}</tspan>` : escaped;
}
