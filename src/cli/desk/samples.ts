import { basename } from 'node:path';
import type { Take } from '../../desk/index.js';
import type { OpenRecord } from '../../record/index.js';
import { shippedFile, shippedNames } from '../../resources.js';

const FOLDER = 'examples';
const DOSSIER = 'Iran and Afghanistan: mining';

/** Files the sample reports, and opens the dossier that comes with them; does nothing where that was done before. */
export async function fileSamples(record: OpenRecord, take: Take): Promise<void> {
  const names = shippedNames(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name));
  const inputs = names.map((name) => ({
    kind: 'bytes' as const,
    name: basename(name),
    bytes: shippedFile(`${FOLDER}/${name}`),
  }));
  for await (const taken of take(inputs)) if ('error' in taken) throw new Error(taken.error);
  const dossiers = await record.dossiers();
  if (!dossiers.some(({ name }) => name === DOSSIER)) await record.saveDossier(DOSSIER, await filterOf(record));
}

/** What the dossier is about: what Iran or Afghanistan does, in reports that speak of mining. */
async function filterOf(record: OpenRecord) {
  const found = await Promise.all(
    ['Iran', 'Afghanistan'].map((name) => record.who(name, { sorts: ['state'], limit: 1 })),
  );
  return { identities: found.flat().map(({ identity }) => identity.id), words: 'mining' };
}
