import { z } from 'zod';

/** A whole number between two bounds, or the fallback where nothing is given. */
export const wholeNumber = (from: number, to: number, fallback: number) =>
  z.coerce
    .number(`must be a whole number from ${from} to ${to}`)
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be a whole number from ${from} to ${to}`)
    .max(to, `must be a whole number from ${from} to ${to}`)
    .default(fallback);
