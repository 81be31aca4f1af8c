/** The print button prints. */
export function printAtOnce(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
}
