/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
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

/** Small letters without marks, apostrophes and stops: what names are compared by. All kinds of hyphen become one. */
export function plainLetters(lower: string): string {
  if (/^[a-z -]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}.'’‘`ʻʼʿʾ]/gu, '')
    .replace(/[łøđıßæœþðə]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‐‑–]/g, '-');
}

/** A name as it is compared: small letters, without marks, apostrophes and stops, hyphens kept. */
export function fold(name: string): string {
  return plainLetters(name.toLowerCase());
}
