/** Shows the words of the entry that the address names, and names in the address the entry of words that are clicked. */
export function showWordsOfEntries(): void {
  const words = document.querySelector<HTMLElement>('.words');
  if (!words) return;

  let fromWords = false;
  const show = (): void => {
    const entry = decodeURIComponent(location.hash.slice(1));
    for (const shown of document.querySelectorAll('.here')) shown.classList.remove('here');
    const pieces = [...words.querySelectorAll<HTMLElement>(`[data-of~="${CSS.escape(entry)}"]`)];
    for (const piece of pieces) piece.classList.add('here');
    const line = document.getElementById(entry);
    line?.classList.add('here');
    line?.closest('details')?.setAttribute('open', '');
    const findings = line?.closest('.findings');
    // Where the reading stands below the text and not beside it, only one of the two can be looked at.
    const beside = findings && getComputedStyle(findings).position === 'sticky';
    if (beside || !fromWords) bringIntoView(pieces.find((piece) => piece.tagName === 'SPAN'));
    if (beside || fromWords) bringIntoView(line);
    fromWords = false;
  };

  words.addEventListener('click', ({ target }) => {
    const entries =
      target instanceof Element ? target.closest<HTMLElement>('[data-of]')?.dataset.of?.split(' ') : undefined;
    if (!entries || getSelection()?.toString()) return;
    fromWords = true;
    // Words may belong to several entries: a further click leads to the next of them.
    const shown = entries.indexOf(decodeURIComponent(location.hash.slice(1)));
    location.hash = encodeURIComponent(entries[(shown + 1) % entries.length] ?? '');
  });
  addEventListener('hashchange', show);
  if (location.hash) show();
}

/** Scrolls only as far as must be, so that the other side stays where it is. */
function bringIntoView(part: HTMLElement | null | undefined): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  part?.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
}
