import type { Result } from './result.js';

/** How many whole cycles a second, where requests come in cycles. */
export function cycleLines(results: readonly Result[]): string {
  return results
    .filter(({ cyclesPerSecond }) => cyclesPerSecond !== undefined)
    .map(({ row, connections, cyclesPerSecond }) => {
      const speed = cyclesPerSecond!.toFixed(0).padStart(6);
      return `(${row}) whole cycles a second, at ${String(connections).padEnd(4)} ${speed}`;
    })
    .join('\n');
}
