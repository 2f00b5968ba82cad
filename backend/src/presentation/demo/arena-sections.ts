import type { RowSpec, SectionSpec } from '../../domain/concerts/seat-layout.js';

interface Ring {
  readonly tier: string;
  readonly firstSection: number;
  readonly sections: number;
  readonly radius: number;
  readonly rows: number;
}

const rings: readonly Ring[] = [
  { tier: 'Parterre', firstSection: 101, sections: 9, radius: 190, rows: 18 },
  { tier: 'Lower Tier', firstSection: 201, sections: 15, radius: 440, rows: 24 },
  { tier: 'Upper Tier', firstSection: 301, sections: 21, radius: 750, rows: 35 },
];

/** Three quarters of a circle; the stage closes the rest. */
const from = -135;
const to = 135;
const aisleUnits = 22;
const seatUnits = 10;
const rowUnits = 12;

/** The sections of a bowl around the stage that has exactly `seats` seats: the backmost rows are cut to fit. */
export function arenaSections(seats: number): SectionSpec[] {
  const sections = rings.flatMap(sectionsOf);
  let surplus = sections.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.seats, 0) - seats;
  const upper = sections.filter(({ tier }) => tier === rings.at(-1)!.tier);
  for (let turn = 0; surplus > 0; turn++) surplus -= shorten(upper[turn % upper.length]!.rows, surplus);
  return sections;
}

function sectionsOf({ tier, firstSection, sections, radius, rows }: Ring) {
  const degrees = (to - from) / sections;
  return Array.from({ length: sections }, (_, index) => {
    const aisle = ((aisleUnits / radius) * 180) / Math.PI / 2;
    const arc = { from: from + index * degrees + aisle, to: from + (index + 1) * degrees - aisle, radius };
    const radians = ((arc.to - arc.from) * Math.PI) / 180;
    return {
      name: String(firstSection + index),
      tier,
      arc,
      rows: Array.from({ length: rows }, (_, row): RowSpec => ({
        name: String(row + 1),
        seats: Math.floor((radians * (radius + row * rowUnits)) / seatUnits),
      })),
    };
  });
}

/** Takes up to `surplus` seats off the last row, or the row with them; tells how many went. */
function shorten(rows: RowSpec[], surplus: number): number {
  const last = rows.pop()!;
  if (last.seats <= surplus) return last.seats;
  rows.push({ ...last, seats: last.seats - surplus });
  return surplus;
}
