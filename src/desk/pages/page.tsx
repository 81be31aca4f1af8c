import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

const PLACES = [
  ['/dossiers', 'Dossiers'],
  ['/chronology', 'Chronology'],
  ['/reports', 'Reports'],
  ['/parties', 'People and bodies'],
  ['/map', 'Map'],
  ['/network', 'Network'],
  ['/review', 'Review'],
  ['/add', 'Add'],
] as const;

/** What every page has around it: landmarks, the way to every other page, the search. */
export function Page({
  title,
  at,
  query = '',
  wide = false,
  again,
  children,
}: {
  title: string;
  /** Path of the page, to mark its place in the navigation. */
  at: string;
  /** What stands in the search box. */
  query?: string;
  /** Whether the page uses the full width of a large screen. */
  wide?: boolean;
  /** Seconds after which a browser without scripts asks for the page again. */
  again?: number | undefined;
  children: Child;
}) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · Chancery`}</title>
          <link rel="stylesheet" href="/assets/desk.css" />
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          {again !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(again)} />
            </noscript>
          )}
          <script type="module" src="/assets/desk.js" />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          <header class="top">
            <a class="wordmark" href="/">
              Chancery
            </a>
            <nav aria-label="Pages">
              {PLACES.map(([path, name]) => (
                <a href={path} aria-current={at.startsWith(path) ? 'page' : undefined}>
                  {name}
                </a>
              ))}
            </nav>
            <search>
              <form class="find" action="/search" method="get">
                <input
                  type="search"
                  name="q"
                  value={query}
                  placeholder="Search"
                  aria-label="Search the record"
                  accesskey="/"
                />
              </form>
            </search>
          </header>
          <main id="main" class={wide ? 'wide' : undefined} tabindex={-1}>
            {children}
          </main>
          <footer class="foot">
            <a href="/api">API</a>
            <span>Everything on this page is on this machine.</span>
          </footer>
        </body>
      </html>
    </>
  );
}
