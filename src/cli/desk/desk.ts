import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { answeringThreads, deskApp, isLoopback, type OpenDesk, serve } from '../../desk/index.js';
import type { DeskCommandOptions } from '../desk.js';
import { withOpen } from '../record/answer.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { fileSamples } from './samples.js';
import { taker } from './take.js';

/** Opens the desk and keeps it open until the process is told to end. */
export function desk(options: DeskCommandOptions, terminal: Terminal): Promise<ExitCode> {
  return withOpen(
    options.record,
    async (record) => {
      const take = taker(record);
      if (options.samples) await fileSamples(record, take);
      const token = isLoopback(options.host) ? undefined : (options.token ?? randomBytes(24).toString('base64url'));
      const threads = answeringThreads(record.path);
      try {
        const app = deskApp({
          record,
          take,
          answer: threads.answer,
          who: userInfo().username,
          today: () => new Date().toISOString().slice(0, 10),
          // Behind a token a machine may be called by any of its names: a page of another site has no cookie for them.
          isOwnHost: token === undefined ? isLoopback : () => true,
          token,
        });
        const open = await serve(app, options.host, options.port);
        terminal.stdout.write(`${greeting(open, options, token)}\n`);
        await open.closed;
        return EXIT.fine;
      } catch (error) {
        terminal.warn(troubleOf(error, options));
        return EXIT.unreadable;
      } finally {
        await threads.close();
      }
    },
    'create',
  );
}

function greeting({ port }: OpenDesk, { record, host }: DeskCommandOptions, token: string | undefined): string {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  return `The desk is open on ${address}${token === undefined ? '' : `?token=${token}`} over ${record}. Ctrl+C closes it.`;
}

/** What to tell the user. @throws what is a defect and no trouble of his */
function troubleOf(error: unknown, { host, port }: DeskCommandOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} of ${host} is taken by another program; name another with --port`;
  if (code === 'EACCES') return `port ${port} of ${host} may not be opened; name one above 1023 with --port`;
  if (code === 'EADDRNOTAVAIL') return `${host} is no address of this machine; check --host`;
  throw error;
}
