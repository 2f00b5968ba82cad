const tierColours = 8;

/** The colour of a tier as CSS, wherever it shows: on the map, in the legend, in the list. */
export function tierColour(tierIndex: number): string {
  return `var(${tierVariable(tierIndex)})`;
}

export interface SeatColours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly line: string;
  readonly gone: string;
  readonly blocked: string;
  readonly mine: string;
  readonly tier: (tierIndex: number) => string;
}

/** The colours of the present theme for a canvas, which cannot read CSS variables by itself. */
export function readSeatColours(): SeatColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const tiers = Array.from({ length: tierColours }, (_, index) => read(tierVariable(index)));
  return {
    paper: read('--surface'),
    ink: read('--ink'),
    muted: read('--muted'),
    accent: read('--accent'),
    line: read('--line'),
    gone: read('--seat-gone'),
    blocked: read('--seat-blocked'),
    mine: read('--seat-mine'),
    tier: (tierIndex) => tiers[tierIndex % tierColours]!,
  };
}

function tierVariable(tierIndex: number): string {
  return `--tier-${(tierIndex % tierColours) + 1}`;
}
