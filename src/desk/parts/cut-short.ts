/** Words of at most so many letters, cut between two words where that is possible. */
export const cutShort = (words: string, letters: number): string =>
  words.length > letters ? `${words.slice(0, letters).replace(/\s+\S*$/, '')} …` : words;
