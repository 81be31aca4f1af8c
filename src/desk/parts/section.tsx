import type { Child } from 'hono/jsx';

/** A part of a page under its own heading; `more` is the page that shows all of it. */
export function Section({ id, title, more, children }: { id: string; title: string; more?: string; children: Child }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {more && (
          <a class="all" href={more}>
            all<span class="hidden"> of {title}</span>
          </a>
        )}
      </h2>
      {children}
    </section>
  );
}
