import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factorise, inverse, logDeterminant, solveLower, solveLowerTransposed } from './linear-algebra.ts';

type Rows = readonly (readonly number[])[];

/** A A' + I of any A is symmetric and positive definite. */
const matrices: fc.Arbitrary<number[][]> = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    })
    .map((a) => a.map((row, i) => a.map((other, k) => (i === k ? 1 : 0) + dot(row, other)))),
);

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, at) => sum + one * b[at]!, 0);
}

function factorOf(matrix: Rows): Float64Array {
  const factor = Float64Array.from(matrix.flat());
  factorise(factor, matrix.length);
  return factor;
}

/** By its first row: slow and plain. */
function determinant(matrix: Rows): number {
  if (matrix.length === 0) return 1;
  const [first, ...others] = matrix;
  return first!.reduce((sum, value, column) => {
    const minor = others.map((row) => row.toSpliced(column, 1));
    return sum + (column % 2 === 0 ? 1 : -1) * value * determinant(minor);
  }, 0);
}

describe('a symmetric positive definite matrix', () => {
  it('is the product of its factor and the factor turned over', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const factor = factorOf(matrix);
        const lower = matrix.map((row, i) => row.map((_, k) => (k <= i ? factor[i * matrix.length + k]! : 0)));
        matrix.forEach((row, i) => row.forEach((value, k) => expect(dot(lower[i]!, lower[k]!)).toBeCloseTo(value, 8)));
      }),
      { numRuns: 300 },
    );
  });

  it('solves equations, and has an inverse', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const size = matrix.length;
        const factor = factorOf(matrix);
        const inverted = inverse(factor, size);
        const right = Float64Array.from(matrix, (_, at) => at - 2);
        const solved = right.slice();
        solveLower(factor, size, solved);
        solveLowerTransposed(factor, size, solved);
        matrix.forEach((row, i) => {
          expect(dot(row, [...solved])).toBeCloseTo(right[i]!, 6);
          matrix.forEach((_, k) => {
            const column = matrix.map((_row, at) => inverted[at * size + k]!);
            expect(dot(row, column)).toBeCloseTo(i === k ? 1 : 0, 6);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has the determinant that expanding by rows gives', () => {
    fc.assert(
      fc.property(
        matrices.filter((matrix) => matrix.length <= 5),
        (matrix) => {
          const log = logDeterminant(factorOf(matrix), matrix.length);
          expect(log).toBeCloseTo(Math.log(determinant(matrix)), 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('a matrix that is not positive definite is refused', () => {
  expect(() => factorOf([[1, 2], [2, 1]])).toThrow('not positive definite'); // prettier-ignore
  expect(() => factorOf([[Number.NaN]])).toThrow('not positive definite');
});
