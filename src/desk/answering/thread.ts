/** Runs in a thread: answers one question after the other, from a connection of its own. */
import { Tinypool } from 'tinypool';
import { openRecord } from '../../record/index.js';
import { type Answer, type Asked, answersOf } from './answers.js';

const path: string = Tinypool.workerData.path;
const answers = openRecord(path, { mode: 'read' }).then(answersOf);

export default async (asked: Asked): Promise<Answer> => (await answers)(asked);
