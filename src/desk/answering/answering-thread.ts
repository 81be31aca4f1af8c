/** Runs in a thread: answers one question after the other, from a connection of its own. */
import { openRecord } from '../../record/index.js';
import { answering } from '../../thread.js';
import { type Answer, type Answering, type Asked, answersOf } from './answers.js';

/** What such a thread is given. */
export interface Given {
  /** Where the record is. */
  path: string;
}

let answers: Promise<Answering> | undefined;

answering(async (asked: Asked, { path }: Given): Promise<Answer> => {
  answers ??= openRecord(path, { mode: 'read' }).then(answersOf);
  return (await answers)(asked);
});
