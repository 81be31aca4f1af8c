import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** A desk that answers, until it is closed. */
export interface OpenDesk {
  port: number;
  /** Settles once it is closed. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * Lets an app answer on an address. Port 0 is any free one.
 * @throws the system's error, such as EADDRINUSE
 */
export async function serve(app: Hono, host: string, port: number): Promise<OpenDesk> {
  const server: Server = createServer(getRequestListener(app.fetch));
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const closed = once(server, 'close').then(() => {});
  return {
    port: typeof address === 'object' && address ? address.port : port,
    closed,
    close: () => {
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
}
