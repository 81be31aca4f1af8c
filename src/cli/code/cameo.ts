import type { CodedEvent } from './coded-event.js';
import { codedDyads, UNCODED } from './dyads.js';
import { dayOf } from './event-day.js';

/**
 * An event as the KEDS project, TABARI and PETRARCH write them: tab-separated date, source, target and CAMEO code, then
 * where it stands. Without names of columns. Nothing for an act that CAMEO has no code for.
 */
export function cameoRows(coded: CodedEvent): string {
  const { event, id, report } = coded;
  const { cameo } = event;
  if (cameo === null) return '';
  const day = dayOf(coded)?.replaceAll('-', '') ?? '';
  return codedDyads(coded)
    .map(({ actor, recipient }) => {
      const cells = [day, actor?.code ?? UNCODED, recipient?.code ?? UNCODED, cameo, id, report.publisher ?? ''];
      return `${cells.map(plain).join('\t')}\n`;
    })
    .join('');
}

/** A cell of tab-separated columns, which can hold no tab and no line end. */
export const plain = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ');
