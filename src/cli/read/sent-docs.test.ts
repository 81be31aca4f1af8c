import { expect, test } from 'vitest';
import { Language } from '../../language/index.js';
import { shippedLanguage } from '../../resources.js';
import { ReceivingDocs, SendingDocs } from './sent-docs.js';

const language = new Language(shippedLanguage());

test('Docs arrive in another thread as they were, one after the other', () => {
  const [sending, receiving] = [new SendingDocs(), new ReceivingDocs()];
  for (const text of ['Iran met the Taliban in Doha.', '', 'The Taliban met Iran again.', 'Iran met nobody.']) {
    const doc = language.read(text);
    const arrived = receiving.received(structuredClone(sending.sent(doc)), text);
    expect(wordsOf(arrived)).toEqual(wordsOf(doc));
    expect(arrived.names).toEqual(doc.names);
  }
});

test('what another thread knows already is not sent again', () => {
  const sending = new SendingDocs();
  sending.sent(language.read('Iran met the Taliban in Doha.'));
  expect(sending.sent(language.read('The Taliban met Iran in Doha.')).strings).toEqual([]);
});

function wordsOf(doc: ReturnType<Language['read']>): unknown[] {
  return Array.from({ length: doc.length }, (_, i) => [
    doc.form(i),
    doc.lemma(i),
    doc.feats(i),
    doc.uposOf(i),
    doc.deprelOf(i),
    doc.head[i],
    doc.sentenceOf(i),
  ]);
}
