import { ActorsError } from '../../reading/entities/index.js';
import { fileTrouble } from '../file-trouble.js';
import { actorsIn } from './reader.js';

/** What is wrong with the files of actors, before any report is read by them. */
export function troubleWith(actors: readonly string[]): string | undefined {
  try {
    if (actors.length > 0) actorsIn(actors);
  } catch (error) {
    if (error instanceof ActorsError) return error.message;
    return `${actors.join(', ')}: ${fileTrouble(error)}`;
  }
  return undefined;
}
