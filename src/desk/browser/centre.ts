/** What is wider than the screen shows what matters: a sheet its middle, the row of pages the one that is open. */
export function centreWhatIsWide(): void {
  for (const sheet of document.querySelectorAll('.sheet'))
    sheet.scrollLeft = (sheet.scrollWidth - sheet.clientWidth) / 2;
  const pages = document.querySelector<HTMLElement>('.top nav');
  const open = pages?.querySelector<HTMLElement>('[aria-current]');
  if (pages && open) pages.scrollLeft = open.offsetLeft - pages.offsetLeft - (pages.clientWidth - open.offsetWidth) / 2;
}
