/**
 * Spearman's rank correlation of two orders without ties: 1 for the same, -1 for the opposite, near 0 for independent
 * ones, with a standard deviation of 1 / √(n - 1).
 */
export function rankCorrelation(values: readonly number[], others: readonly number[]): number {
  const n = values.length;
  const ranks = ranksOf(values);
  const squares = ranksOf(others).reduce((sum, rank, index) => sum + (rank - ranks[index]!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

function ranksOf(values: readonly number[]): number[] {
  const ranks = new Array<number>(values.length);
  const order = values.map((value, index) => [value, index] as const).sort(([a], [b]) => a - b);
  for (const [rank, [, index]] of order.entries()) ranks[index] = rank;
  return ranks;
}
