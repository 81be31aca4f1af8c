/** The part of the WebAssembly JavaScript interface that the engine uses; TypeScript declares it only for browsers. */
declare global {
  namespace WebAssembly {
    class Memory {
      constructor(descriptor: { initial: number; maximum?: number; shared?: boolean });
      readonly buffer: ArrayBuffer;
      grow(pages: number): number;
    }
    class Module {
      constructor(bytes: Uint8Array);
    }
    class Instance {
      constructor(module: Module, imports?: { env: { memory: Memory } });
      readonly exports: unknown;
    }
  }
}

export {};
