import type { ReactNode } from 'react';
import type { Palette } from '../palettes';
import type { SeededRandom } from '../seeded-random';

/** Draws into a square of `size` units; what leaves it is cut off. */
export type Motif = (random: SeededRandom, palette: Palette) => ReactNode;

export const size = 400;

/** One decimal is finer than any screen, and keeps the markup short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
