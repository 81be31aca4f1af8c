/** Control characters could move the cursor or recolour the terminal of whoever looks at a hostile report. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text that is safe to show on one line of a terminal. */
export const printable = (text: string): string => text.replace(CONTROL, ' ');
