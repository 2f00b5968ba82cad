import type { Result } from './result.js';

const columns: readonly (readonly [string, (result: Result) => string])[] = [
  ['row', ({ row }) => row],
  ['what', ({ title }) => title],
  ['conn', ({ connections }) => String(connections)],
  ['req/s', ({ perSecond }) => perSecond.toFixed(0)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p95 ms', ({ p95 }) => p95.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['granted', ({ granted }) => String(granted)],
  ['refused', ({ refused }) => String(refused)],
  ['503', ({ busy }) => String(busy)],
  ['errors', ({ errors }) => String(errors)],
  ['oversold', ({ oversold }) => String(oversold ?? '')],
  ['audit', ({ sound }) => (sound === null ? '' : sound ? 'ok' : 'broken')],
  ['gen µs', ({ generatorMicros }) => generatorMicros.toFixed(0)],
];

/** One line a result; text to the left, figures to the right. */
export function tableOf(results: readonly Result[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...results.map((result) => columns.map(([, cell]) => cell(result))),
  ];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}
