import { type Target, targetInWords } from '../../record/index.js';

/** Where something is judged. */
export const judgeAddress = (target: Target): string => `/judge?${new URLSearchParams({ of: targetInWords(target) })}`;

/** Where two people or bodies are made one, and one two. */
export const identityAddress = (id: number): string => `/parties/${id}/identity`;

/** Where two occurrences are made one, and one two. */
export const oneOrTwoAddress = (id: number): string => `/occurrences/${id}/identity`;
