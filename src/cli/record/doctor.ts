import type { Finding, OpenRecord } from '../../record/index.js';
import { printable } from '../show/printable.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import type { RecordOptions } from './options.js';

/** Tells what is wrong, repairs it where that is wanted, and looks again. */
export function doctor(
  { record: path, repair = false }: RecordOptions & { repair?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  return withOpen(
    path,
    async (record) => {
      let findings = await told(record, terminal);
      if (repair && findings.some(({ repairable }) => repairable)) {
        await record.repair();
        terminal.stdout.write('repaired; looking again\n');
        findings = await told(record, terminal);
      }
      if (findings.length > 0) return EXIT.unreadable;
      const { reports, occurrences } = await record.totals();
      terminal.stdout.write(`sound: ${reports} reports, ${occurrences} occurrences\n`);
      return EXIT.fine;
    },
    'existing',
  );
}

async function told(record: OpenRecord, { warn }: Terminal): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of record.check()) {
    warn(
      `${printable(finding.message)}; ${finding.repairable ? '--repair puts it right' : 'make it anew from a backup or an export'}`,
    );
    findings.push(finding);
  }
  return findings;
}
