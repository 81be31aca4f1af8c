export { bestClasses, scoreHeads } from './choice';
export { addRows, multiplyIntegers, packIntegers, toIntegers } from './integers';
export { multiply, pack } from './matrix';
export { addBias, addByteRows, pairUp, relu } from './pointwise';
export { recur } from './recurrence';
