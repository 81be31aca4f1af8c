import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from './chancery.js';

const run = promisify(execFile);

const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  join('examples', 'README.md'),
];

/** What stands in the code blocks of a page in this language. */
function blocksOf(page: string, language: string): string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...blocks].filter(([, tag]) => tag === language).map(([, , code]) => code!);
}

/** Installing is what came before this test; building, testing and measuring would be it once more, or too long. */
const TOO_MUCH = /^npm (?:ci|test|run (?:build|check|bench|docs|train)\b.*)$/;

/** Each block as one script: what a line files, the lines after it ask about. */
const scripts = PAGES.flatMap((page) =>
  blocksOf(page, 'sh')
    .map((block) =>
      block
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split(' && ')
            .filter((command) => !TOO_MUCH.test(command))
            .join(' && '),
        )
        .filter(Boolean)
        .join('\n'),
    )
    .filter(Boolean)
    .map((script) => [page, script] as const),
);

/** What opens the desk does not end by itself. */
const OPENS_DESK = /^npm start$/;
/** A block of ten commands starts ten processes, on machines of any speed. */
const LONG = 120_000;

/** A folder in which the checkout's files seem to lie, so that what commands write goes there. */
function seemingCheckout(): string {
  const folder = folderWith({});
  for (const name of ['bin', 'dist', 'docs', 'examples', 'package.json'])
    symlinkSync(resolve(name), join(folder, name));
  return folder;
}

test('the README has commands to run', () => {
  expect(scripts.map(([, script]) => script)).toContain('npm start');
});

test('npm start files the samples, opens the desk, and says where', async () => {
  const npm = spawn('npm', ['start'], { cwd: seemingCheckout(), detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  // The desk is a process of npm's, which would outlive it.
  onTestFinished(() => void (npm.pid && process.kill(-npm.pid)));
  let said = '';
  for await (const chunk of npm.stdout) {
    said += chunk;
    if (said.includes('Ctrl+C')) break;
  }
  expect(said).toContain('The desk is open on http://127.0.0.1:4174/');
});

test.each(scripts.filter(([, script]) => !OPENS_DESK.test(script)))(
  '%s: %s',
  async (_, script) => {
    const { stderr } = await run('bash', ['-c', `set -e -o pipefail\n${script}`], {
      cwd: seemingCheckout(),
      maxBuffer: 2 ** 26,
    });
    expect(stderr.split('\n').filter((line) => line.startsWith('chancery:'))).toEqual([]);
  },
  LONG,
);

test.each(PAGES.flatMap((page) => blocksOf(page, 'js').map((code) => [page, code] as const)))(
  'the code in %s runs',
  async (_, code) => {
    const { stdout } = await run(process.execPath, [
      '--input-type=module',
      '-e',
      `${code}\nconsole.log(reading.report.title);`,
    ]);
    expect(stdout).toContain('start: 0');
  },
);

test('links between the pages lead somewhere', () => {
  const broken = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)]
      .map(([, target]) => join(page, '..', target!))
      .filter((target) => !existsSync(target))
      .map((target) => `${page} links to ${target}`),
  );
  expect(broken).toEqual([]);
});
