import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Without a network of its own: Chromium asks for its maker's hosts at every start otherwise. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium without a window. @throws if none is installed and none may be */
export function startChromium(): Promise<Browser> {
  const path = installed() ?? install();
  // As root, Chromium runs only without its sandbox; the pages it sees here are ours.
  const args = process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS;
  return chromium.launch({ executablePath: path, args });
}

const installed = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...USUAL, chromium.executablePath()].find((path) => path && existsSync(path));

/** Debian's package where one may install it, else playwright's own. */
function install(): string {
  const [command, ...args] =
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? ['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']
      : [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'];
  try {
    execFileSync(command!, args, { stdio: 'ignore' });
  } catch {
    // What counts is whether it is there now.
  }
  const path = installed();
  if (!path) throw new Error('The tests of the desk need Chromium: install it, or name it in the variable CHROMIUM.');
  return path;
}
