import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** `npm run train -- MODEL [--data DIR] [--work DIR] [name=value …]`: makes a model of `models/` again. */
interface Training {
  /** What of the corpora it needs, below the folder of `--data`. */
  needs: string | undefined;
  /** What it makes. */
  makes: string;
  run(data: string, work: string, options: { [name: string]: string }): Promise<void>;
}

const TRAININGS: Readonly<Record<string, Training>> = {
  vectors: {
    needs: undefined,
    makes: 'models/vectors.bin',
    run: async () => (await import('./vectors.js')).makeVectors('models/vectors.bin'),
  },
  language: {
    needs: 'ud',
    makes: 'models/language.bin',
    run: async (data, work, options) =>
      (await import('./language/main.js')).trainLanguage('models/language.bin', { data, work, options }),
  },
  names: {
    needs: 'names',
    makes: 'models/names.bin',
    run: async (data, work, options) =>
      (await import('./names/main.js')).trainNames('models/names.bin', { data, work, options }),
  },
  statements: {
    needs: 'statements',
    makes: 'models/statements.bin',
    run: async (data, work, options) =>
      (await import('./statements/main.js')).trainStatements(data, 'models/statements.bin', work, options),
  },
  events: {
    needs: 'events',
    makes: 'models/events.bin',
    run: async (data, _work, options) =>
      (await import('./events/main.js')).trainEvents(data, 'models/events.bin', options),
  },
  gazetteer: {
    needs: undefined,
    makes: 'knowledge/places/*.tsv',
    run: async () => (await import('./gazetteer.js')).makeGazetteer('knowledge/places'),
  },
  coreference: {
    needs: 'ud',
    makes: 'models/coreference.bin',
    run: async (data, _work, options) =>
      (await import('./coreference/main.js')).trainCoreference(data, 'models/coreference.bin', options),
  },
};

const USAGE = `Usage: npm run train -- MODEL [--data DIR] [--work DIR] [name=value …]
MODEL is one of: ${Object.keys(TRAININGS).join(', ')}
--data  folder of the corpora (../shared/data); docs/corpora.md tells where to get them
--work  folder for checkpoints (.training); a run that was stopped goes on from there
name=value changes a setting of the network, such as epochs=2`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`train: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      work: { type: 'string', default: '.training' },
    },
  });
  const [name = '', ...settings] = positionals;
  const training = Object.hasOwn(TRAININGS, name) ? TRAININGS[name] : undefined;
  const pairs = settings.map((setting) => setting.split('=', 2));
  if (!training || pairs.some((pair) => pair.length < 2)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  if (training.needs && !existsSync(`${values.data}/${training.needs}`))
    throw new Error(
      `${values.data}/${training.needs} is missing; docs/corpora.md tells where to get it, --data DIR where to look for it`,
    );
  await training.run(values.data, values.work, Object.fromEntries(pairs));
  console.log(`${training.makes}: made`);
}
