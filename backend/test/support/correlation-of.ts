/** Spearman's rank correlation of a permutation with the order from 0: 1 for the same order, about 0 for none. */
export function correlationOf(permutation: readonly number[]): number {
  const { length } = permutation;
  const squares = permutation.reduce((sum, number, index) => sum + (number - index) ** 2, 0);
  return 1 - (6 * squares) / (length * (length ** 2 - 1));
}
