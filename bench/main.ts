/** `npm run bench -- NAME [--data DIR] …`: measures, and prints what was measured. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<void> }>>> = {
  intake: () => import('./intake.js'),
  record: () => import('./record.js'),
  times: () => import('./times.js'),
  language: () => import('./language.js'),
  reading: () => import('./reading.js'),
  statements: () => import('./statements.js'),
  entities: () => import('./entities.js'),
  events: () => import('./events.js'),
  desk: () => import('./desk.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench) await (await bench()).run(args);
else {
  console.error(`Usage: npm run bench -- NAME [--data DIR]\nNAME is one of: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}
