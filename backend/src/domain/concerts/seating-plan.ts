import { type FieldError, invalidInput } from '../kernel/domain-error.js';
import { layOutSections, type PlacedSeat, rowName, type SectionSpec } from './seat-layout.js';

export const seatings = ['assigned', 'general'] as const;
export type Seating = (typeof seatings)[number];

export const planBounds = {
  totalSeats: 100_000,
  tiers: 50,
  tierName: 60,
  priceMinor: 100_000_000,
  sections: 200,
  sectionName: 40,
  rowsPerSection: 200,
  rowName: 8,
  seatsPerRow: 500,
} as const;

export interface TierSpec {
  readonly name: string;
  readonly priceMinor: number;
  readonly seating: Seating;
  readonly quantity?: number;
}

/** What an admin says about seats. Everything is optional, but it must come to at least one seat. */
export interface SeatingSpec {
  readonly totalSeats?: number;
  readonly seatsPerRow?: number;
  readonly tiers?: readonly TierSpec[];
  readonly seatingPlan?: { readonly sections: readonly SectionSpec[] };
}

export interface PlannedTier {
  readonly name: string;
  readonly priceMinor: number;
  readonly seating: Seating;
  readonly total: number;
}

/** One seat of a plan; `tier` is the index into the plan's tiers. General-admission places have no place. */
export interface PlannedSeat {
  readonly seatNumber: number;
  readonly tier: number;
  readonly place: PlacedSeat | null;
}

export interface SeatingPlan {
  readonly tiers: readonly PlannedTier[];
  readonly seats: readonly PlannedSeat[];
}

/**
 * Turns an admin's words into numbered seats: assigned seats first, section by section, row by row, left to
 * right, then the general-admission places. Without sections each assigned tier becomes a block of rows, in
 * the order of the tiers, the first tier nearest to the stage.
 */
export function planSeating(spec: SeatingSpec): SeatingPlan {
  const tiers = spec.tiers ?? [{ name: 'Standard', priceMinor: 0, seating: 'assigned' as const }];
  const quantities = quantityPerTier(tiers, spec);
  ensurePlanIsSound(tiers, quantities, spec);

  const sections = spec.seatingPlan?.sections ?? sectionPerTier(tiers, quantities, spec.seatsPerRow);
  const places = layOutSections(sections);
  ensureLabelsDiffer(places, sections);
  const tierIndex = new Map(tiers.map((tier, index) => [tier.name, index]));
  const seats: PlannedSeat[] = places.map((place, index) => ({
    seatNumber: index + 1,
    tier: tierIndex.get(place.tier)!,
    place,
  }));
  tiers.forEach((tier, index) => {
    if (tier.seating === 'assigned') return;
    for (let n = 0; n < quantities[index]!; n++) {
      seats.push({ seatNumber: seats.length + 1, tier: index, place: null });
    }
  });
  return {
    tiers: tiers.map(({ name, priceMinor, seating }, index) => ({
      name,
      priceMinor,
      seating,
      total: quantities[index]!,
    })),
    seats,
  };
}

function quantityPerTier(tiers: readonly TierSpec[], spec: SeatingSpec): number[] {
  const sections = spec.seatingPlan?.sections;
  return tiers.map((tier) => {
    if (sections && tier.seating === 'assigned') {
      return sections
        .filter((section) => section.tier === tier.name)
        .flatMap((section) => section.rows)
        .reduce((sum, row) => sum + row.seats, 0);
    }
    return tier.quantity ?? (tiers.length === 1 ? (spec.totalSeats ?? 0) : 0);
  });
}

function ensurePlanIsSound(tiers: readonly TierSpec[], quantities: number[], spec: SeatingSpec): void {
  const wrong: FieldError[] = [];
  const names = tiers.map((tier) => tier.name);
  tiers.forEach((tier, index) => {
    if (names.indexOf(tier.name) !== index) {
      wrong.push({ pointer: `/tiers/${index}/name`, detail: 'Another tier has this name.' });
    } else if (quantities[index] === 0 && spec.tiers) {
      wrong.push({ pointer: `/tiers/${index}/quantity`, detail: 'This tier has no seats.' });
    } else if ((tier.quantity ?? quantities[index]) !== quantities[index]) {
      wrong.push({
        pointer: `/tiers/${index}/quantity`,
        detail: `Its rows come to ${quantities[index]} seats.`,
      });
    }
  });
  spec.seatingPlan?.sections.forEach((section, index) => {
    const tier = tiers.find(({ name }) => name === section.tier);
    if (tier?.seating !== 'assigned') {
      wrong.push({
        pointer: `/seatingPlan/sections/${index}/tier`,
        detail: 'Must be the name of a tier with assigned seats.',
      });
    }
  });
  const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
  if (wrong.length === 0) {
    if (total < 1) wrong.push({ pointer: '/totalSeats', detail: 'Say how many seats there are.' });
    else if (total > planBounds.totalSeats) {
      wrong.push({ pointer: '/totalSeats', detail: `At most ${planBounds.totalSeats} seats, not ${total}.` });
    } else if (spec.totalSeats !== undefined && spec.totalSeats !== total) {
      wrong.push({ pointer: '/totalSeats', detail: `The tiers come to ${total} seats.` });
    }
  }
  if (wrong.length > 0) throw invalidInput(...wrong);
}

/** Two people who find the same seat on their tickets would meet in front of it. */
function ensureLabelsDiffer(places: readonly PlacedSeat[], sections: readonly SectionSpec[]): void {
  const labels = new Set<string>();
  const wrong: FieldError[] = [];
  let rowStart = 0;
  sections.forEach((section, index) => {
    section.rows.forEach((row, rowIndex) => {
      const rowLabels = places.slice(rowStart, rowStart + row.seats).map(({ label }) => label);
      if (rowLabels.some((label) => labels.has(label))) {
        const pointer = `/seatingPlan/sections/${index}/rows/${rowIndex}/name`;
        wrong.push({ pointer, detail: 'Another row gives its seats the same labels.' });
      }
      for (const label of rowLabels) labels.add(label);
      rowStart += row.seats;
    });
  });
  if (wrong.length > 0) throw invalidInput(...wrong);
}

/** Without a plan every assigned tier is a block of full rows; row names run on from block to block. */
function sectionPerTier(
  tiers: readonly TierSpec[],
  quantities: number[],
  seatsPerRow?: number,
): SectionSpec[] {
  const assigned = tiers.flatMap((tier, index) =>
    tier.seating === 'assigned' ? [{ tier: tier.name, seats: quantities[index]! }] : [],
  );
  const total = assigned.reduce((sum, { seats }) => sum + seats, 0);
  const width = seatsPerRow ?? Math.min(Math.max(Math.ceil(Math.sqrt(total * 2)), 10), 100);
  let rowsBefore = 0;
  return assigned.map(({ tier, seats }) => {
    const rows = [];
    for (let left = seats; left > 0; left -= width) {
      rows.push({ name: rowName(rowsBefore++), seats: Math.min(left, width) });
    }
    return { tier, rows };
  });
}
