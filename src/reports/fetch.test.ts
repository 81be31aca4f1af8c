import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type FetchOptions, fetchUrl } from './fetch.js';
import { IntakeError } from './intake.js';

const servers: Server[] = [];

/** A server on the loopback address; answers the address and how often it was asked. */
async function serve(listener: RequestListener): Promise<{ base: string; port: number; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, port, asked: () => asked };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** `code: message`, or the text that came. */
async function fetched(url: string, options: FetchOptions = { allowPrivate: true }): Promise<string> {
  try {
    return Buffer.from((await fetchUrl(url, options)).bytes).toString();
  } catch (error) {
    if (error instanceof IntakeError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

test('a page comes with where, when and how it came, and the server learns who asks', async () => {
  let agent: string | undefined;
  const { base } = await serve((request, response) => {
    agent = request.headers['user-agent'];
    response.setHeader('content-type', 'text/html; charset=windows-1252').end('<p>caf\u00e9');
  });
  const intake = await fetchUrl(`${base}/a`, { allowPrivate: true });
  expect(intake).toMatchObject({ name: `${base}/a`, url: `${base}/a`, contentType: 'text/html; charset=windows-1252' });
  expect(intake.retrieved).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(agent).toMatch(/^chancery\/\d+\.\d+\.\d+$/);
});

test('a compressed page is unpacked', async () => {
  const { base } = await serve((_, response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync('The envoy arrived.'));
  });
  expect(await fetched(base)).toBe('The envoy arrived.');
});

describe('redirects', () => {
  test('are followed a few times, and the last address is kept', async () => {
    const { base } = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < 5) response.writeHead(302, { location: `/${step + 1}` }).end();
      else response.end('arrived');
    });
    expect((await fetchUrl(`${base}/0`, { allowPrivate: true })).url).toBe(`${base}/5`);
  });

  test('without end are given up', async () => {
    const { base, asked } = await serve((_, response) => response.writeHead(301, { location: '/again' }).end());
    expect(await fetched(base)).toMatch(/^redirects: .*more than 5 redirects; check the address$/);
    expect(asked()).toBe(6);
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://user:secret@127.0.0.1/', 'http://[bad/'])(
    'to %s are refused',
    async (location) => {
      const { base } = await serve((_, response) => response.writeHead(302, { location }).end());
      expect(await fetched(base)).toMatch(/^bad-url: /);
    },
  );
});

describe('limits', () => {
  test('a stream without end is cut off', async () => {
    const { base } = await serve((_, response) => {
      const chunk = Buffer.alloc(2 ** 16, 'a');
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    expect(await fetched(base, { allowPrivate: true, maxBytes: 2 ** 20 })).toMatch(
      /^too-large: .*more than 1048576 bytes/,
    );
  });

  test('a small file that unpacks to a large one is cut off as well', async () => {
    const { base } = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(2 ** 21)));
    });
    expect(await fetched(base, { allowPrivate: true, maxBytes: 2 ** 20 })).toMatch(/^too-large: /);
  });

  test('a server that never answers is given up', async () => {
    const { base } = await serve(() => undefined);
    expect(await fetched(base, { allowPrivate: true, timeoutMs: 100 })).toMatch(
      /^timeout: .*within 0\.1 seconds; try again later$/,
    );
  });

  test('so is one that sends a byte now and then', async () => {
    const { base } = await serve((_, response) => {
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetched(base, { allowPrivate: true, timeoutMs: 150 })).toMatch(/^timeout: /);
  });
});

describe('private addresses are not asked', () => {
  test.each(['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '0.0.0.0', '127.0.0.1.'])(
    '%s',
    async (host) => {
      const { port, asked } = await serve((_, response) => response.end('secret'));
      expect(await fetched(`http://${host}:${port}/`, {})).toMatch(/^private-address: .*--allow-private/);
      expect(asked()).toBe(0);
    },
  );

  test.each(['http://[::1]/', 'http://10.0.0.1/', 'http://169.254.169.254/latest', 'http://100.64.0.1/'])(
    '%s',
    async (url) => {
      expect(await fetched(url, {})).toMatch(/^private-address: /);
    },
  );
});

describe('what goes wrong is said in plain words', () => {
  test.each([404, 500])('status %i', async (status) => {
    const { base } = await serve((_, response) => response.writeHead(status).end('no'));
    expect(await fetched(base)).toMatch(new RegExp(`^status: ${base}: the server answered ${status} `));
  });

  test('an image', async () => {
    const { base } = await serve((_, response) => response.setHeader('content-type', 'image/png').end('x'));
    expect(await fetched(base)).toMatch(/^not-text: .*image\/png/);
  });

  test('nobody listens', async () => {
    const { base } = await serve((_, response) => response.end());
    await new Promise((closed) => servers.pop()?.close(closed));
    expect(await fetched(base)).toMatch(/^refused: /);
  });

  test('the server hangs up', async () => {
    const { base } = await serve((request) => request.socket.destroy());
    expect(await fetched(base)).toMatch(/^network: /);
  });

  test.each(['courier.example', 'mailto:a@b.example', 'file:///etc/passwd', 'http://a:b@c.example/', ''])(
    '«%s»',
    async (url) => {
      expect(await fetched(url)).toMatch(/^bad-url: /);
    },
  );
});
