import type { LiveSample } from './live-sample';

/** "120 seats sold, 20 more than at 17:03:22." */
export function changeWords(
  samples: readonly LiveSample[],
  name: Exclude<keyof LiveSample, 'at'>,
  what: string,
  words: (value: number) => string,
): string {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return '';
  const difference = last[name] - first[name];
  const since = new Date(first.at * 1_000).toLocaleTimeString('en-GB', { hourCycle: 'h23' });
  const change =
    difference === 0
      ? `as at ${since}`
      : `${words(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than at ${since}`;
  return `${words(last[name])} ${what}, ${change}.`;
}
