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
      const page = await pageAt(shown.href);
      if (!page) return;
      list.append(...(page.querySelector('[data-more-into]')?.children ?? []));
      link = page.querySelector('a[data-more]');
      if (!link) return shown.parentElement?.remove();
      shown.replaceWith(link);
      near.observe(link);
    },
    { rootMargin: '1200px' },
  );
  near.observe(link);
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
