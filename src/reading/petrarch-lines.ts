/** The lines of a PETRARCH dictionary that say something, without their remarks: `#` to the line's end, and `<!-- -->`. */
export function petrarchLines(text: string): { line: string; number: number }[] {
  const found: { line: string; number: number }[] = [];
  let isRemark = false;
  text.split(/\r?\n/).forEach((raw, k) => {
    let line = raw;
    if (isRemark) {
      const close = line.indexOf('-->');
      if (close < 0) return;
      line = line.slice(close + 3);
      isRemark = false;
    }
    const open = line.indexOf('<!--');
    if (open >= 0) {
      const close = line.indexOf('-->', open);
      isRemark = close < 0;
      line = line.slice(0, open) + (close < 0 ? '' : line.slice(close + 3));
    }
    const hash = line.indexOf('#');
    if (hash >= 0) line = line.slice(0, hash);
    if (line.trim() !== '') found.push({ line: line.trimEnd(), number: k + 1 });
  });
  return found;
}
