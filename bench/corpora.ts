import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The folder of the corpora, beside the checkout unless `--data` names another. */
const BESIDE_THE_CHECKOUT = '../shared/data';

/** Path of a corpus in the folder that `--data` names; ends the bench with what to do if it is not there. */
export function corpusPath(args: string[], corpus: string): string {
  const { values } = parseArgs({ args, options: { data: { type: 'string', default: BESIDE_THE_CHECKOUT } } });
  const path = join(values.data, corpus);
  if (existsSync(path)) return path;
  console.error(`${path} is missing; docs/corpora.md tells where to get it, --data DIR where to look for it`);
  process.exit(1);
}
