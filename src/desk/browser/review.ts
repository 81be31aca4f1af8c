import { onKey } from './keys.js';

/** Where in the queue one was, so that judging goes on there after the page is shown anew. */
const PLACE = 'review-place';

/** y, n, e judge the doubt at hand, j and k lead to the next and the previous, u undoes the last judgement. */
export function judgeByKeyboard(): void {
  const queue = document.querySelector('[data-review]');
  const undo = document.querySelector<HTMLButtonElement>('[data-press="u"]');
  if (!queue && !undo) return;

  const doubts = () => [...(queue?.querySelectorAll<HTMLElement>('.doubt') ?? [])];
  let at = Number(sessionStorage.getItem(PLACE) ?? 0);
  const go = (to: number): void => {
    const all = doubts();
    at = Math.max(0, Math.min(to, all.length - 1));
    sessionStorage.setItem(PLACE, String(at));
    for (const [index, doubt] of all.entries()) doubt.classList.toggle('at', index === at);
    all[at]?.focus();
  };

  onKey((key) => {
    if (key === 'j' || key === 'k') go(at + (key === 'j' ? 1 : -1));
    else if (key === 'u') undo?.click();
    else if (key === 'y' || key === 'n') press(doubts()[at], key);
    else if (key === 'e') openForm(doubts()[at]);
    else return false;
    return true;
  });
  queue?.addEventListener('focusin', ({ target }) => {
    const doubt = target instanceof Element ? target.closest<HTMLElement>('.doubt') : null;
    const index = doubt ? doubts().indexOf(doubt) : -1;
    if (index >= 0 && index !== at) go(index);
  });
  go(at);
}

const press = (doubt: HTMLElement | undefined, key: string): void =>
  doubt?.querySelector<HTMLButtonElement>(`button[data-press="${key}"]`)?.click();

function openForm(doubt: HTMLElement | undefined): void {
  const form = doubt?.querySelector<HTMLDetailsElement>('details');
  if (!form) return;
  form.open = true;
  form.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
}
