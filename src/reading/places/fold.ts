/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'a',
};

/** A name as it is looked up: lower case, without marks, apostrophes and stops, hyphens as spaces. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  const plain = /^[a-z ]*$/.test(lower) ? lower : folded(lower);
  return plain.replace(/\s+/g, ' ').trim();
}

const folded = (lower: string): string =>
  lower
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʻʼʿʾ`.]/gu, '')
    .replace(/[łøđıßæœþðə]/g, (letter) => LETTERS[letter]!)
    .replace(/[-‐‑–]/g, ' ');
