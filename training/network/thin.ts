import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { layoutOf, type Sizes } from './layout.js';
import type { Trained } from './session.js';

/**
 * The parameters of a network of `sizes`, which has a rank, that does nearly what a trained one without does: each matrix
 * between two layers becomes the product of two thinner ones, the best of that rank (Eckart and Young 1936). All other
 * parameters are the same.
 */
export function thinParameters(trained: Trained, sizes: Sizes): Float32Array {
  const { blocks, size } = layoutOf(sizes);
  const parameters = new Float32Array(size);
  const put = (name: string, values: ArrayLike<number>) => parameters.set(values, blocks.get(name)!.offset);
  for (const name of blocks.keys()) if (!/^(?:narrow|layer[1-9])/.test(name)) put(name, trained(name).values);
  for (let l = 1; l < sizes.layers; l++) {
    const { values, rows, columns } = trained(`layer${l}`);
    const { narrow, layer } = factors(Matrix.from1DArray(rows, columns, values), sizes.rank!);
    put(`narrow${l}`, narrow.to1DArray());
    put(`layer${l}`, layer.to1DArray());
  }
  return parameters;
}

/** Two matrices whose product is nearest to `matrix`, each with the square roots of the singular values. */
function factors(matrix: Matrix, rank: number): { narrow: Matrix; layer: Matrix } {
  const { leftSingularVectors, rightSingularVectors, diagonal } = new SingularValueDecomposition(matrix, {
    autoTranspose: true,
  });
  const roots = Matrix.diag(diagonal.slice(0, rank).map(Math.sqrt));
  const first = (vectors: Matrix) => vectors.subMatrix(0, vectors.rows - 1, 0, rank - 1);
  return {
    narrow: first(leftSingularVectors).mmul(roots),
    layer: roots.mmul(first(rightSingularVectors).transpose()),
  };
}
