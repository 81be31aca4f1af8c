import { centreWhatIsWide } from './centre.js';
import { pageAt } from './more.js';

/** How long a thumb rests before the page of its period is asked for, in milliseconds. */
const REST = 150;
/** What of a page depends on its period, besides the slider itself. */
const PARTS = '[data-of-period]';

/** Shows what lies in the period between two thumbs while they are moved, and has the address say so. */
export function moveThroughTime(): void {
  const form = document.querySelector<HTMLFormElement>('[data-period]');
  const [from, to] = form?.querySelectorAll<HTMLInputElement>('input[type=range]') ?? [];
  if (!form || !from || !to) return;
  const units = [...form.querySelectorAll('option')];
  const bars = [...form.querySelectorAll('rect')];
  const output = form.querySelector('output');
  let resting = 0;
  let asked = '';

  const show = async (): Promise<void> => {
    const address = addressIn(form, from, to, units);
    asked = address;
    const page = await pageAt(address);
    // Meanwhile the thumbs may have been moved on.
    if (asked !== address) return;
    if (!page) return location.assign(address);
    const next = [...page.querySelectorAll(PARTS)];
    for (const [index, part] of [...document.querySelectorAll(PARTS)].entries()) {
      const into = next[index];
      if (into) part.replaceWith(into);
    }
    centreWhatIsWide();
    history.replaceState(null, '', address);
  };

  for (const thumb of [from, to])
    thumb.addEventListener('input', () => {
      // One thumb pushes the other.
      if (from.valueAsNumber > to.valueAsNumber) (thumb === from ? to : from).value = thumb.value;
      for (const [index, bar] of bars.entries())
        bar.classList.toggle('in', from.valueAsNumber <= index && index <= to.valueAsNumber);
      for (const one of [from, to]) one.setAttribute('aria-valuetext', units[one.valueAsNumber]?.text ?? '');
      if (output) output.value = `${from.getAttribute('aria-valuetext')} – ${to.getAttribute('aria-valuetext')}`;
      clearTimeout(resting);
      resting = window.setTimeout(show, REST);
    });
}

/** The address of the page of a period; at an end of the slider it is open. */
function addressIn(
  form: HTMLFormElement,
  from: HTMLInputElement,
  to: HTMLInputElement,
  units: readonly HTMLOptionElement[],
): string {
  const keys = new URLSearchParams();
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) keys.append(name, value);
  const [first, last] = [units[from.valueAsNumber], units[to.valueAsNumber]];
  if (first && from.valueAsNumber > 0) keys.set('from', first.value);
  if (last && to.valueAsNumber < units.length - 1) keys.set('to', last.value);
  return keys.size > 0 ? `${form.action}?${keys}` : form.action;
}
