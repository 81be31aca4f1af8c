import { readFileSync } from 'node:fs';
import { readingAsText } from '../src/cli/show/reading.js';
import { createReader } from '../src/pipeline.js';
import { reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';

const COLUMNS = 88;
const CHARACTER = 8.43;
const LINE = 20;
const EDGE = 20;

/** Colours of a dark terminal by the numbers that switch them on; 22 and 39 switch off again. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight="bold"',
  2: 'fill="#7f8894"',
  33: 'fill="#e5c07b"',
  32: 'fill="#98c379"',
  34: 'fill="#6ab0f3"',
  35: 'fill="#d58fe0"',
  36: 'fill="#56c8d8"',
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

/** A line with terminal colours as SVG text; a style lasts until it is switched off. */
function coloured(line: string): string {
  let styles: string[] = [];
  return line
    .split(/\u001b\[(\d+)m/)
    .map((part, i) => {
      if (i % 2 === 0) return part && styled(part, styles);
      const style = STYLES[part];
      styles = style ? [...styles, style] : [];
      return '';
    })
    .join('');
}

function styled(text: string, styles: readonly string[]): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return styles.length > 0 ? `<tspan ${styles.join(' ')}>${escaped}</tspan>` : escaped;
}
