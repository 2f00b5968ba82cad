/** The colour that a price class has on the seat map. */
export function tierColor(index: number): string {
  return `var(--tier-${(index % 8) + 1})`;
}
