/**
 * The file of a trained model: eight bytes of magic, the length of a JSON header, the header, and then the arrays it
 * names, each at a multiple of eight bytes. Arrays are views of the file's own bytes; nothing is copied at loading.
 */
export interface Container {
  /** What the model says of itself: sizes, label lists, scores. */
  meta: { [key: string]: unknown };
  floats(name: string): Float32Array;
  bytes(name: string): Int8Array;
  integers(name: string): Int32Array;
}

type Numbers = Float32Array | Int8Array | Int32Array;
type Kind = 'f32' | 'i8' | 'i32';

interface Header {
  meta: { [key: string]: unknown };
  arrays: { name: string; kind: Kind; offset: number; length: number }[];
}

const MAGIC = 'CHANCERY';
const aligned = (n: number) => (n + 7) & ~7;
const kindOf = (array: Numbers): Kind =>
  array instanceof Float32Array ? 'f32' : array instanceof Int8Array ? 'i8' : 'i32';

/** Reads a model's bytes. Throws an Error that says so if they are no model. */
export function openContainer(given: Uint8Array): Container {
  // Views need their offset aligned; a file read into a pool's middle is copied once.
  const file = given.byteOffset % 8 === 0 ? given : given.slice();
  const text = new TextDecoder();
  if (file.length < 16 || text.decode(file.subarray(0, 8)) !== MAGIC)
    throw new Error('these bytes are no Chancery model');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  const header = JSON.parse(text.decode(file.subarray(16, 16 + length))) as Header;
  const base = file.byteOffset + aligned(16 + length);
  const find = (name: string, kind: Kind) => {
    const found = header.arrays.find((array) => array.name === name && array.kind === kind);
    if (!found) throw new Error(`the model lacks its array ${name}`);
    return found;
  };
  return {
    meta: header.meta,
    floats: (name) => new Float32Array(file.buffer, base + find(name, 'f32').offset, find(name, 'f32').length),
    bytes: (name) => new Int8Array(file.buffer, base + find(name, 'i8').offset, find(name, 'i8').length),
    integers: (name) => new Int32Array(file.buffer, base + find(name, 'i32').offset, find(name, 'i32').length),
  };
}

/** The bytes of a model with these arrays, in the order given. */
export function packContainer(meta: { [key: string]: unknown }, arrays: ReadonlyMap<string, Numbers>): Uint8Array {
  const listed: Header['arrays'] = [];
  let offset = 0;
  for (const [name, array] of arrays) {
    listed.push({ name, kind: kindOf(array), offset, length: array.length });
    offset += aligned(array.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, arrays: listed } satisfies Header));
  const base = aligned(16 + header.length);
  const file = new Uint8Array(base + offset);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(8, header.length, true);
  file.set(header, 16);
  listed.forEach(({ name, offset: at }) => {
    const array = arrays.get(name)!;
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + at);
  });
  return file;
}
