import { z } from 'zod';

const leastSeconds = 60;
const mostSeconds = 3_600;

/** How long seats are held, as the input holds it: minutes, such as `8` or `1.5`, that make whole seconds. */
export const holdMinutes = z
  .string()
  .trim()
  .refine((text) => {
    const seconds = toHoldSeconds(text);
    return Number.isInteger(seconds) && seconds >= leastSeconds && seconds <= mostSeconds;
  }, 'Enter minutes from 1 to 60.');

/** Not a number if the text is none. */
export function toHoldSeconds(minutes: string): number {
  const text = minutes.trim().replace(',', '.');
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(text)) return NaN;
  // A hundredth of a minute is 0.6 s: what the API has as seconds reads as the nearest one.
  return Math.round(Number(text) * 60);
}

export function toHoldMinutes(seconds: number): string {
  return String(Number((seconds / 60).toFixed(2)));
}
