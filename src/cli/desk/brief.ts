import { briefAsMarkdown, composeBrief } from '../../brief/index.js';
import type { BriefCommandOptions } from '../brief.js';
import { fileOutput, streamOutput } from '../output.js';
import { withOpen } from '../record/answer.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';

/** Prints the brief of the dossier that is meant, or writes it to the file of `--out`. */
export function brief(wanted: string, { record, out }: BriefCommandOptions, terminal: Terminal): Promise<ExitCode> {
  return withOpen(record, async (open) => {
    const dossiers = await open.dossiers();
    const dossier = dossiers.find(({ id, name }) => name === wanted || String(id) === wanted);
    if (!dossier) {
      const known = dossiers.map(({ name }) => `«${name}»`).join(', ');
      terminal.warn(`${wanted}: there is no such dossier; ${known ? `there are ${known}` : 'make one at the desk'}`);
      return EXIT.unreadable;
    }
    const markdown = briefAsMarkdown(await composeBrief(open, dossier, new Date().toISOString().slice(0, 10)));
    const output = out === undefined ? streamOutput(terminal.stdout) : await fileOutput(out);
    await output.write(markdown);
    await output.keep();
    return EXIT.fine;
  });
}
