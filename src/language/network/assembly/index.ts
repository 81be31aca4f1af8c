export { bestClasses, scoreHeads } from './choice';
export { multiplyIntegers, packIntegers, toIntegers } from './integers';
export { multiply, pack } from './matrix';
export { addBias, addByteRows, addRows, pairUp, relu } from './pointwise';
export { recur } from './recurrence';
