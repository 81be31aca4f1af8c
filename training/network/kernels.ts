import { readFileSync } from 'node:fs';

type Operation = (...numbers: number[]) => number;

/** The compiled arithmetic of `assembly/`; every number is a byte address, a count or a factor. */
export interface Kernels {
  pack: Operation;
  multiply: Operation;
  addBias: Operation;
  relu: Operation;
  recur: Operation;
  recurBack: Operation;
  scaleBy: Operation;
  scaleRowsBy: Operation;
  addTo: Operation;
  reluBack: Operation;
  biasBack: Operation;
  softmaxLoss: Operation;
  adam: Operation;
  squareNorm: Operation;
  addDistance: Operation;
  distanceBack: Operation;
}

/** Instantiates the training kernels over a memory that several threads share. */
export function trainingKernels(memory: WebAssembly.Memory): Kernels {
  const module = new WebAssembly.Module(readFileSync(new URL('../training.wasm', import.meta.url)));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
}
