/** Evaluated in a page: what keeps somebody from using it, by the rules of WCAG 2.2 AA that a program can check. */
(() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const named = (element) => `<${element.tagName.toLowerCase()}> «${element.outerHTML.slice(0, 90)}»`;
  const seen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const nameOf = (element) =>
    element.getAttribute('aria-label') || element.textContent.trim() || element.getAttribute('title');

  if (!document.documentElement.lang) faults.push('no language');
  if (!document.title) faults.push('no title');
  for (const one of ['header', 'main', 'footer', 'h1']) if (all(one).length < 1) faults.push(`no <${one}>`);
  for (const one of ['main', 'h1', 'search']) if (all(one).length > 1) faults.push(`more than one <${one}>`);
  for (const nav of all('nav')) if (!nav.ariaLabel) faults.push(`${named(nav)} has no label`);

  const ids = all('[id]').map(({ id }) => id);
  for (const id of new Set(ids))
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`two elements with the id ${id}`);
  for (const element of all('[aria-labelledby]'))
    if (!document.getElementById(element.getAttribute('aria-labelledby')))
      faults.push(`${named(element)} is labelled by nothing`);

  for (const field of all('input:not([type=hidden]), select, textarea'))
    if (!field.labels?.length && !field.ariaLabel) faults.push(`${named(field)} has no label`);
  for (const control of all('a[href], button, summary'))
    if (!nameOf(control) && !control.closest('[aria-hidden]')) faults.push(`${named(control)} has no name`);
  for (const picture of all('svg'))
    if (!picture.ariaLabel && picture.getAttribute('aria-hidden') !== 'true')
      faults.push(`${named(picture)} says nothing`);
  let level = 1;
  for (const heading of all('main h1, main h2, main h3')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`${named(heading)} skips a level`);
    level = next;
  }

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`${wide} pixels wider than the screen`);

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top, under) => [0, 1, 2].map((part) => top[part] * top[3] + under[part] * (1 - top[3])).concat(1);
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const pale = new Set();
  for (const element of all('body *')) {
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!text || !seen(element) || element.closest('.hidden')) continue;
    const style = getComputedStyle(element);
    const under = behind(element);
    const [dark, bright] = [
      light(over(rgba(element.closest('svg') ? style.fill : style.color), under)),
      light(under),
    ].sort((a, b) => a - b);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < (large ? 3 : 4.5))
      pale.add(`contrast ${contrast.toFixed(1)} of ${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
  }
  return [...faults, ...pale];
})();
