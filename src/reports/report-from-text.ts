import type { Report } from '../terms/index.js';
import { type Given, IntakeError } from './intake.js';
import { layoutOf } from './text/layout.js';

/** No detection: Chancery reads English, and what a page or a line says of its language is believed. */
export const DEFAULT_LANGUAGE = 'en';

/**
 * One report from a text as news sites and archives give it. The text is kept as it stands.
 *
 * @throws IntakeError `empty`
 */
export function reportFromText(text: string, given: Given): Report {
  if (!/\S/.test(text)) throw new IntakeError('empty', given.id, 'there is no text in it');
  const layout = layoutOf(text);
  const published = layout.published ?? given.published;
  const publisher = layout.publisher ?? given.publisher;
  return {
    id: given.id,
    text,
    ...layout,
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(given.url !== undefined && { url: given.url }),
    language: DEFAULT_LANGUAGE,
  };
}
