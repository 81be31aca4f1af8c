/** Rows that are put into a list between one frame and the next: more would hold up who scrolls. */
const ROWS_AT_ONCE = 10;

/** Takes the way to the next page by itself when it comes near, and puts what is there at the end of the list. */
export function loadMore(): void {
  const list = document.querySelector('[data-more-into]');
  let link = document.querySelector<HTMLAnchorElement>('a[data-more]');
  if (!list || !link) return;

  const near = new IntersectionObserver(
    async ([seen]) => {
      if (!seen?.isIntersecting || !link) return;
      const shown = link;
      near.unobserve(shown);
      const page = await pageAt(rowsAt(shown.href));
      if (!page) return;
      await append(list, [...(page.querySelector('[data-more-into]')?.children ?? [])]);
      link = page.querySelector('a[data-more]');
      if (!link) return shown.parentElement?.remove();
      shown.replaceWith(link);
      near.observe(link);
    },
    { rootMargin: '1200px' },
  );
  near.observe(link);
}

/** The same address for the rows alone, where a page has more that takes long to draw. */
function rowsAt(address: string): string {
  const rows = new URL(address);
  rows.searchParams.set('part', 'rows');
  return rows.href;
}

async function append(list: Element, rows: readonly Element[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await new Promise(requestAnimationFrame);
    for (const row of rows.slice(from, from + ROWS_AT_ONCE)) {
      row.classList.add('loaded');
      list.append(row);
    }
  }
}

/** The page at an address, or undefined where it cannot be had; the link is then still there to be clicked. */
export async function pageAt(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}
