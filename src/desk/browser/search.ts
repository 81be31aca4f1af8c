import { onKey } from './keys.js';

/** The key / leads to the search. */
export function searchBySlash(): void {
  onKey((key) => {
    if (key !== '/') return false;
    document.querySelector<HTMLInputElement>('.find input')?.select();
    return true;
  });
}
