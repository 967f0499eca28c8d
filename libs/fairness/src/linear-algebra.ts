/**
 * Replaces a symmetric positive definite matrix (row after row, `size` by `size`) by its lower Cholesky factor L, so that
 * L L' is what it was. Only the lower triangle is read and written; the upper one keeps its old numbers. Throws RangeError
 * when the matrix is not positive definite. About size^3 / 6 multiplications.
 */
export function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const rowAt = row * size;
    for (let column = 0; column <= row; column++) {
      const columnAt = column * size;
      const rest = matrix[rowAt + column]! - product(matrix, rowAt, columnAt, column);
      if (column < row) matrix[rowAt + column] = rest / matrix[columnAt + column]!;
      else if (rest > 0) matrix[rowAt + row] = Math.sqrt(rest);
      else throw new RangeError('the matrix is not positive definite');
    }
  }
}

/** The scalar product of two stretches of numbers. Four sums side by side, because a processor need not wait for one to begin the next. */
function product(numbers: Float64Array, a: number, b: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    first += numbers[a + k]! * numbers[b + k]!;
    second += numbers[a + k + 1]! * numbers[b + k + 1]!;
    third += numbers[a + k + 2]! * numbers[b + k + 2]!;
    fourth += numbers[a + k + 3]! * numbers[b + k + 3]!;
  }
  for (; k < length; k++) first += numbers[a + k]! * numbers[b + k]!;
  return first + second + (third + fourth);
}

/** Replaces `vector` by the x of L x = vector. */
export function solveLower(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let rest = vector[row]!;
    for (let k = 0; k < row; k++) rest -= factor[row * size + k]! * vector[k]!;
    vector[row] = rest / factor[row * size + row]!;
  }
}

/** Replaces `vector` by the x of L' x = vector. */
export function solveLowerTransposed(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const solved = vector[row]! / factor[row * size + row]!;
    vector[row] = solved;
    for (let k = 0; k < row; k++) vector[k]! -= factor[row * size + k]! * solved;
  }
}

/** The natural logarithm of the determinant of L L'. */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0;
  for (let row = 0; row < size; row++) sum += Math.log(factor[row * size + row]!);
  return 2 * sum;
}

/** The inverse of L L', row after row. */
export function inverse(factor: Float64Array, size: number): Float64Array {
  const inverted = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const unit = inverted.subarray(row * size, (row + 1) * size);
    unit[row] = 1;
    solveLower(factor, size, unit);
    solveLowerTransposed(factor, size, unit);
  }
  return inverted;
}
