/** Rows worked on between two yields. */
const ROWS = 400;

/**
 * Makes the columns of a matrix (rows by `width`) orthonormal, in place: Gram's matrix
 * of the columns is factored (Cholesky) and the columns are solved for, twice, as once
 * loses digits where columns are nearly alike.
 */
export function* orthonormalise(matrix: Float32Array, width: number): Generator<void, void> {
  for (let pass = 0; pass < 2; pass++) {
    const gram = yield* gramOf(matrix, width);
    const lower = cholesky(gram, width);
    const rows = matrix.length / width;
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      for (let i = 0; i < width; i++) {
        let value = matrix[at + i] ?? 0;
        for (let j = 0; j < i; j++) value -= (lower[i * width + j] ?? 0) * (matrix[at + j] ?? 1);
        matrix[at + i] = value / (lower[i * width + i] ?? 1);
      }
      if (row % ROWS === ROWS - 1) yield;
    }
    yield;
  }
}

/** The products of all columns with each other. */
function* gramOf(matrix: Float32Array, width: number): Generator<void, Float64Array> {
  const gram = new Float64Array(width * width);
  const rows = matrix.length / width;
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const value = matrix[at + i] ?? 0;
      if (value === 0) continue;
      const target = i * width;
      for (let j = 0; j <= i; j++)
        gram[target + j] = (gram[target + j] ?? 0) + value * (matrix[at + j] ?? 0);
    }
    if (row % ROWS === ROWS - 1) yield;
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) gram[j * width + i] = gram[i * width + j] ?? 0;
  return gram;
}

/** The lower factor of a symmetric matrix; a column that adds nothing gets a length of one. */
function cholesky(gram: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      let value = gram[i * width + j] ?? 0;
      for (let k = 0; k < j; k++)
        value -= (lower[i * width + k] ?? 0) * (lower[j * width + k] ?? 1);
      if (i === j) lower[i * width + i] = value > 1e-9 ? Math.sqrt(value) : 1;
      else lower[i * width + j] = value / (lower[j * width + j] ?? 1);
    }
  return lower;
}

const MOST_SWEEPS = 12;

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix, by Jacobi's rotations. */
export function* symmetricEigen(
  square: Float64Array,
  size: number,
): Generator<void, { values: Float64Array; vectors: Float64Array }> {
  // Eigenvectors as rows, so that rotating two of them reads memory in order.
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0;
    let trace = 0;
    for (let i = 0; i < size; i++) {
      trace += (square[i * size + i] ?? 0) ** 2;
      for (let j = 0; j < i; j++) off += (square[i * size + j] ?? 0) ** 2;
    }
    if (off <= 1e-14 * trace) break;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(square, vectors, size, p, q);
      if (p % 8 === 7) yield;
    }
  }
  const values = Float64Array.from({ length: size }, (_, at) => square[at * size + at] ?? 0);
  const columns = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) columns[j * size + i] = vectors[i * size + j] ?? 0;
  return { values, vectors: columns };
}

/** One rotation that makes the entry of row p and column q zero. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p] ?? 0;
    const kq = a[k * size + q] ?? 0;
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k++) {
    const pk = a[p * size + k] ?? 0;
    const qk = a[q * size + k] ?? 0;
    a[p * size + k] = c * pk - s * qk;
    a[q * size + k] = s * pk + c * qk;
    const vp = vectors[p * size + k] ?? 0;
    const vq = vectors[q * size + k] ?? 0;
    vectors[p * size + k] = c * vp - s * vq;
    vectors[q * size + k] = s * vp + c * vq;
  }
}
