import type { Result } from './result.js';

export interface Ratio {
  readonly what: string;
  readonly connections: number;
  readonly value: number;
  readonly aim: string;
}

/**
 * What counts: figures of one run held against each other, as the machine is the same for both. Leaves out what was not
 * measured.
 */
export function ratiosOf(results: readonly Result[], connections: number): Ratio[] {
  const find = (row: string) =>
    results.find((result) => result.row === row && result.connections === connections);
  const speed = (row: string) => find(row)?.perSecond ?? NaN;
  const ratio = (what: string, value: number, aim: string) => ({ what, connections, value, aim });
  const tail = (row: string) => (find(row)?.p99 ?? NaN) / (find(row)?.p50 ?? NaN);
  const slope = (row: string) => (find(row)?.fifths.at(-1) ?? NaN) / (find(row)?.fifths[0] ?? NaN);
  return [
    ratio('(b) bookings / raw inserts', speed('b') / speed('raw'), 'at least 0.5'),
    ratio('(b) bookings / (f1) concert row locked', speed('b') / speed('f1'), 'at least 6, stretch 10'),
    ratio('(b) bookings / (f2) seat row locked', speed('b') / speed('f2'), 'reported'),
    ratio('(b) bookings / (s) without looking sessions up', speed('b') / speed('s'), 'at least 0.95'),
    ratio('(b) p99 / p50', tail('b'), 'at most 4'),
    ratio('(a1) no-op booking / (a5) bare Fastify', speed('a1') / speed('a5'), 'at least 0.5'),
    ratio('(a1) no-op booking / (a2) without a session', speed('a1') / speed('a2'), 'reported'),
    ratio('(a3) refused by schema / (a4) bare Fastify', speed('a3') / speed('a4'), 'at least 0.5'),
    ratio('(d2) rejections without keys / (a1)', speed('d2') / speed('a1'), 'at least 0.8'),
    ratio('(d1) last fifth / first fifth, without keys', slope('d1'), 'not below 1'),
    ratio('(d3) last fifth / first fifth, with keys', slope('d3'), 'not below 1'),
    ratio('(g) two instances / (b) one', speed('g') / speed('b'), 'reported'),
    ratio('(h) hall of 100,000 / hall of 1,000', speed('h100000') / speed('h1000'), 'reported'),
    ratio('(h1m) beside 1,000,000 reservations / (b)', speed('h1m') / speed('b'), 'reported'),
  ].filter(({ value }) => Number.isFinite(value));
}

export function ratioLines(ratios: readonly Ratio[]): string {
  return ratios
    .map(({ what, connections, value, aim }) => {
      const at = `at ${connections}`.padEnd(7);
      return `${what.padEnd(46)} ${at} ${value.toFixed(2).padStart(6)}   (aim: ${aim})`;
    })
    .join('\n');
}
