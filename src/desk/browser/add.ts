import { pageAt } from './more.js';

/** Files that are dropped anywhere on the page go into its field for files. */
export function dropFiles(): void {
  const zone = document.querySelector<HTMLElement>('[data-drop]');
  const field = zone?.querySelector<HTMLInputElement>('input[type=file]');
  if (!zone || !field) return;
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  document.addEventListener('dragleave', () => zone.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer?.files.length) field.files = event.dataTransfer.files;
  });
}

/** How often a page that shows progress asks for it, in milliseconds. */
const AGAIN = 400;

/** Keeps the page of an intake up to date until all is filed. */
export async function followIntake(): Promise<void> {
  let shown = document.querySelector<HTMLElement>('[data-again]');
  while (shown?.dataset.again) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    const page = await pageAt(shown.dataset.again);
    const next = page?.querySelector<HTMLElement>('main > div');
    if (!page || !next) return;
    shown.replaceWith(next);
    document.title = page.title;
    shown = next;
  }
}
