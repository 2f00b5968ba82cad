/** A row of a section; rows without a name are called A, B, … within their section. */
export interface RowSpec {
  readonly name?: string;
  readonly seats: number;
}

/** Rows that belong together. With an arc they bend around the stage, without one they face it. */
export interface SectionSpec {
  readonly name?: string;
  readonly tier: string;
  readonly rows: readonly RowSpec[];
  readonly arc?: Arc;
}

/** Clockwise from straight ahead of the stage, in degrees; the radius is that of the first row, in plan units. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly radius: number;
}

/** A seat on the plan. The stage is the origin, y grows away from it; neighbours stand 10 units apart. */
export interface PlacedSeat {
  readonly tier: string;
  readonly section: string | null;
  readonly row: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

const seatPitch = 10;
const rowPitch = 12;
const firstRowDistance = 45;
const gapBetweenSections = 14;

/** Places every seat, in the order of sections, rows and seats. */
export function layOutSections(sections: readonly SectionSpec[]): PlacedSeat[] {
  const named = sections.filter((section) => section.name).length > 1;
  const widest = Math.max(...sections.flatMap((section) => section.rows.map((row) => row.seats)), 1);
  const bend = (widest * seatPitch * 3) / 2;
  let distance = firstRowDistance + sagitta((widest * seatPitch) / 2, bend);
  const placed: PlacedSeat[] = [];
  for (const section of sections) {
    section.rows.forEach((row, index) => {
      const name = row.name ?? rowName(index);
      const rowDistance = distance + index * rowPitch;
      for (let n = 0; n < row.seats; n++) {
        const [x, y] = section.arc
          ? onArc(section.arc, index, n, row.seats)
          : facingStage((n - (row.seats - 1) / 2) * seatPitch, rowDistance, bend);
        const label = `${named && section.name ? `${section.name} ` : ''}${seatLabel(name, n + 1)}`;
        placed.push({
          tier: section.tier,
          section: section.name ?? null,
          row: name,
          label,
          x: Math.round(x * 10) / 10,
          y: Math.round(y * 10) / 10,
        });
      }
    });
    if (!section.arc) distance += section.rows.length * rowPitch + gapBetweenSections;
  }
  return placed;
}

/** A, B, …, Z, AA, AB, … */
export function rowName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : rowName(Math.floor(index / 26) - 1) + letter;
}

function seatLabel(row: string, number: number): string {
  return /\d$/.test(row) ? `${row}-${number}` : `${row}${number}`;
}

function onArc({ from, to, radius }: Arc, row: number, n: number, seats: number): [number, number] {
  const degrees = from + ((n + 0.5) * (to - from)) / seats;
  const radians = (degrees * Math.PI) / 180;
  const distance = radius + row * rowPitch;
  return [Math.sin(radians) * distance, Math.cos(radians) * distance];
}

function facingStage(x: number, distance: number, bend: number): [number, number] {
  return [x, distance - sagitta(x, bend)];
}

/** How far a point `x` off the middle of a circle's arc lies behind the arc's top. */
function sagitta(x: number, radius: number): number {
  return radius - Math.sqrt(radius * radius - x * x);
}
