/** Calls back for a plain key, unless somebody types into a field or means a shortcut of the browser. */
export function onKey(press: (key: string) => boolean): void {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key)) event.preventDefault();
  });
}
