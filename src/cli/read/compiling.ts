import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told while reports are read. As it is set it spends a third of the first minute on compiling what is run often,
 * in each thread anew, and much of that twice, since it compiles so early that it has to take back what it assumed.
 * With less of one function compiled into another, later, and everything compiled simply at once, the same speed is reached
 * in the end, and sooner. Figures: docs/notes/speed.md.
 */
const FLAGS = ['--max-inlined-bytecode-size-cumulative=200', '--interrupt-budget=400000', '--always-sparkplug'];

/** Makes this process, with threads that it starts from now on, spend less on compiling. */
export function compileSparingly(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
