import type { Result } from './result.js';

/** How fast each fifth of the general-admission places was sold. */
export function fifthsLines(results: readonly Result[]): string {
  return results
    .filter(({ row }) => row === 'd1' || row === 'd3')
    .map(({ row, connections, fifths }) => {
      const speeds = fifths.map((speed) => speed.toFixed(0).padStart(6)).join(' ');
      return `(${row}) places sold a second by fifths, at ${String(connections).padEnd(4)} ${speeds}`;
    })
    .join('\n');
}
