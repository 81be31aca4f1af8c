/**
 * Arithmetic of the network, in AssemblyScript, compiled to WebAssembly with SIMD. All pointers are byte addresses of
 * 32-bit floats in the one linear memory, laid out by the caller; nothing is allocated here. Every operation is plain
 * IEEE 754 arithmetic in a fixed order, so that the same numbers come out on every machine.
 */

/**
 * Lays the matrix B (K rows, N columns, element strides `rowStride`, `columnStride`) out in panels of eight columns:
 * panel by panel, row by row, eight neighbouring values; the last panel is filled up with zeros. What `multiply` reads.
 */
export function pack(b: usize, out: usize, k: i32, n: i32, rowStride: i32, columnStride: i32): void {
  let to = out;
  for (let j = 0; j < n; j += 8) {
    const width = min(8, n - j);
    for (let r = 0; r < k; r++) {
      const from = b + ((r * rowStride + j * columnStride) << 2);
      for (let c = 0; c < width; c++) store<f32>(to + (c << 2), load<f32>(from + ((c * columnStride) << 2)));
      for (let c = width; c < 8; c++) store<f32>(to + (c << 2), 0);
      to += 32;
    }
  }
}

/**
 * C (M×N, rows `cStride` apart) = A (M×K, element strides `aRow`, `aColumn`) · packed B (K×N), added to what C holds if
 * `add` is not 0. C must have room for N rounded up to eight in each row.
 */
export function multiply(
  a: usize, packed: usize, c: usize, m: i32, n: i32, k: i32, aRow: i32, aColumn: i32, cStride: i32, add: i32,
): void {
  const rowBytes = aRow << 2;
  const columnBytes = aColumn << 2;
  const panelBytes = k << 5;
  const cBytes = cStride << 2;
  let panel = packed;
  for (let j = 0; j < n; j += 8) {
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      const a0 = a + i * rowBytes;
      let p0 = a0;
      let p1 = a0 + rowBytes;
      let p2 = p1 + rowBytes;
      let p3 = p2 + rowBytes;
      let s00 = f32x4.splat(0), s01 = f32x4.splat(0);
      let s10 = f32x4.splat(0), s11 = f32x4.splat(0);
      let s20 = f32x4.splat(0), s21 = f32x4.splat(0);
      let s30 = f32x4.splat(0), s31 = f32x4.splat(0);
      let b = panel;
      const end = panel + panelBytes;
      while (b < end) {
        const b0 = v128.load(b);
        const b1 = v128.load(b, 16);
        let x = v128.load_splat<f32>(p0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(p1);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(p2);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(p3);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        b += 32;
        p0 += columnBytes; p1 += columnBytes; p2 += columnBytes; p3 += columnBytes;
      }
      let o = c + i * cBytes + (j << 2);
      put(o, s00, s01, add); o += cBytes;
      put(o, s10, s11, add); o += cBytes;
      put(o, s20, s21, add); o += cBytes;
      put(o, s30, s31, add);
    }
    for (; i < m; i++) {
      let p0 = a + i * rowBytes;
      let s00 = f32x4.splat(0), s01 = f32x4.splat(0);
      let b = panel;
      const end = panel + panelBytes;
      while (b < end) {
        const x = v128.load_splat<f32>(p0);
        s00 = f32x4.add(s00, f32x4.mul(x, v128.load(b)));
        s01 = f32x4.add(s01, f32x4.mul(x, v128.load(b, 16)));
        b += 32;
        p0 += columnBytes;
      }
      put(c + i * cBytes + (j << 2), s00, s01, add);
    }
    panel += panelBytes;
  }
}

@inline
function put(o: usize, x: v128, y: v128, add: i32): void {
  if (add) {
    v128.store(o, f32x4.add(v128.load(o), x));
    v128.store(o, f32x4.add(v128.load(o, 16), y), 16);
  } else {
    v128.store(o, x);
    v128.store(o, y, 16);
  }
}
