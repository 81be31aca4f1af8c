import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher, fetch, type Response } from 'undici';
import { shippedVersion } from '../resources.js';
import { type Intake, IntakeError } from './intake.js';
import { isPrivateAddress } from './private-address.js';

export interface FetchOptions {
  /** Whether private and loopback addresses may be asked. */
  allowPrivate?: boolean;
  /** Milliseconds for all of it: redirects, headers and the last byte. */
  timeoutMs?: number;
  /** Bytes after decompression. */
  maxBytes?: number;
}

const MOST_REDIRECTS = 5;
/** News pages answer within seconds; a person who waits for one gives up after half a minute. */
const TIMEOUT_MS = 30_000;
/** Ten times the heaviest news page. */
const MOST_BYTES = 20 * 2 ** 20;
const ACCEPTED = 'text/html, application/xhtml+xml, text/plain;q=0.9, application/x-ndjson;q=0.9, */*;q=0.1';

/**
 * Fetches a page within limits of time and size, and follows redirects a few times. Addresses are checked where the
 * socket resolves them, so that a name which resolves differently the next time does not slip through.
 *
 * @throws IntakeError `bad-url`, `private-address`, `not-found`, `refused`, `timeout`, `too-large`, `status`,
 *   `redirects`, `not-text`, `network`
 */
export async function fetchUrl(url: string, options: FetchOptions = {}): Promise<Intake> {
  const { allowPrivate = false, timeoutMs = TIMEOUT_MS, maxBytes = MOST_BYTES } = options;
  const dispatcher = new Agent({ connect: allowPrivate ? {} : { lookup: publicLookup } });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await follow(url, { dispatcher, signal, allowPrivate });
    const contentType = response.headers.get('content-type') ?? undefined;
    if (contentType !== undefined && !TEXTUAL.test(contentType)) {
      throw new IntakeError('not-text', url, `the server sent ${contentType}, not a page or a text`);
    }
    return {
      name: url,
      bytes: await bodyOf(response, url, maxBytes),
      ...(contentType !== undefined && { contentType }),
      url: response.url,
      retrieved: new Date().toISOString(),
    };
  } catch (error) {
    throw explained(error, url, timeoutMs);
  } finally {
    await dispatcher.destroy();
  }
}

/** What a server said of the age of what it sent, to be given back when it is asked again. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

const FEEDS = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1';
const NOT_MODIFIED = 304;

/**
 * Fetches a feed, unless it is as it was when the validators were given.
 * @throws IntakeError as `fetchUrl`
 */
export async function fetchFeed(
  url: string,
  { etag, lastModified }: Validators,
  { allowPrivate = false, timeoutMs = TIMEOUT_MS, maxBytes = MOST_BYTES }: FetchOptions = {},
): Promise<(Validators & { bytes: Uint8Array }) | undefined> {
  const dispatcher = new Agent({ connect: allowPrivate ? {} : { lookup: publicLookup } });
  const signal = AbortSignal.timeout(timeoutMs);
  const asked = {
    accept: FEEDS,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
  try {
    const response = await follow(url, { dispatcher, signal, allowPrivate }, asked);
    if (response.status === NOT_MODIFIED) return undefined;
    return {
      bytes: await bodyOf(response, url, maxBytes),
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
  } catch (error) {
    throw explained(error, url, timeoutMs);
  } finally {
    await dispatcher.destroy();
  }
}

const TEXTUAL = /^\s*(?:text\/|application\/(?:xhtml\+xml|xml|json|x-ndjson|ndjson|jsonl|json-lines|jsonlines)\b)/i;

interface Going {
  dispatcher: Dispatcher;
  signal: AbortSignal;
  allowPrivate: boolean;
}

/** The first answer that is no redirect. */
async function follow(
  url: string,
  { dispatcher, signal, allowPrivate }: Going,
  asked: Readonly<Record<string, string>> = { accept: ACCEPTED },
): Promise<Response> {
  let target = urlOf(url, undefined, url);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    // The socket resolves no address that is written in numbers, so those are checked here.
    if (!allowPrivate && isIP(host) && isPrivateAddress(host)) throw new PrivateAddress(target.hostname);
    const headers = { 'user-agent': userAgent(), ...asked };
    const response = await fetch(target, { dispatcher, signal, headers, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      if (response.ok || response.status === NOT_MODIFIED) return response;
      throw new IntakeError(
        'status',
        url,
        `the server answered ${response.status} ${response.statusText}`.trimEnd() + whatToDo(response.status),
      );
    }
    await response.body?.cancel();
    target = urlOf(location, target, url);
  }
  throw new IntakeError('redirects', url, `more than ${MOST_REDIRECTS} redirects; check the address`);
}

/** What an answer that is no page asks of whoever reads it. */
function whatToDo(status: number): string {
  if (status === 404 || status === 410) return '; check the address';
  if (status === 401 || status === 403 || status === 451) return '; save the page in a browser and read the file';
  return '; try again later';
}

function urlOf(said: string, base: URL | undefined, input: string): URL {
  const url = URL.canParse(said, base?.href) ? new URL(said, base?.href) : undefined;
  if (url === undefined)
    throw new IntakeError('bad-url', input, base ? 'it redirects to no valid URL' : 'not a valid URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new IntakeError('bad-url', input, `only http and https are fetched, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '')
    throw new IntakeError('bad-url', input, 'URLs with a password are not fetched');
  return url;
}

/** Reads the body as it comes and stops at the limit: a stream that never ends is cut off. */
async function bodyOf(response: Response, url: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > maxBytes)
      throw new IntakeError('too-large', url, `more than ${maxBytes} bytes; save it and read the file`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** A connection to an address that is not public was refused. */
class PrivateAddress extends Error {}

/** Resolves a name as the system does, and fails if any of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    if (addresses.some(({ address }) => isPrivateAddress(address))) return callback(new PrivateAddress(hostname), '');
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    return callback(null, first?.address ?? '', first?.family);
  });
};

/** Says in plain words what the network's errors mean. */
function explained(error: unknown, url: string, timeoutMs: number): unknown {
  if (error instanceof IntakeError) return error;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PrivateAddress) {
      return new IntakeError(
        'private-address',
        url,
        `${cause.message} is a private address; --allow-private permits it`,
      );
    }
    const code = 'code' in cause ? cause.code : undefined;
    if (cause.name === 'TimeoutError' || (typeof code === 'string' && /TIMEOUT|TIMEDOUT/.test(code))) {
      return new IntakeError('timeout', url, `no full answer within ${timeoutMs / 1000} seconds; try again later`);
    }
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return new IntakeError('not-found', url, 'no such host could be found; check the address');
    if (code === 'ECONNREFUSED')
      return new IntakeError('refused', url, 'the server refused the connection; try again later');
    if (typeof code === 'string')
      return new IntakeError('network', url, `the connection failed: ${cause.message}; try again later`);
  }
  // Such as a port that no web server may use.
  if (error instanceof TypeError && error.cause instanceof Error)
    return new IntakeError('network', url, `the connection failed: ${error.cause.message}`);
  return error;
}

let agent: string | undefined;

function userAgent(): string {
  agent ??= `chancery/${shippedVersion()}`;
  return agent;
}
