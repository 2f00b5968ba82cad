'use client';

import { useState } from 'react';
import type { SeatMap } from '@/features/seat-map/build-seat-map';
import type { SeatPlace } from '@/features/seat-map/seat-place';
import { stateOf } from '@/features/seat-map/seat-state';
import { placeWords } from '@/features/seat-map/seat-words';

export interface ChosenSeats {
  readonly seats: readonly SeatPlace[];
  readonly numbers: ReadonlySet<number>;
  /** What happened to the choice without, or against, the customer's doing. */
  readonly notice: string | null;
  readonly toggle: (seat: SeatPlace) => void;
  readonly drop: (seatNumbers: readonly number[]) => void;
  /** Back to what was chosen at first. */
  readonly reset: () => void;
}

export interface ChoiceOptions {
  readonly seatMap: SeatMap | undefined;
  readonly states: string | undefined;
  readonly most: number;
  /** The seats are being booked: whoever takes one from now on may be this customer. */
  readonly settled: boolean;
  /** What is chosen at first. */
  readonly preset?: readonly number[];
  /** What the customer has already. */
  readonly booked?: ReadonlySet<number>;
}

interface Choice {
  readonly numbers: ReadonlySet<number>;
  readonly notice: string | null;
}

/** The seats picked so far. One that somebody else takes is let go with a notice, until they are settled. */
export function useChosenSeats({
  seatMap,
  states,
  most,
  settled,
  preset = [],
  booked,
}: ChoiceOptions): ChosenSeats {
  const [choice, setChoice] = useState<Choice | null>(null);
  const atFirst: Choice = { numbers: new Set(preset), notice: null };
  const { numbers, notice } = choice ?? atFirst;
  const isFree = (seatNumber: number) => states === undefined || stateOf(states, seatNumber) === 'free';
  const refusalOf = ({ seatNumber }: SeatPlace) => {
    if (isFree(seatNumber)) return null;
    return booked?.has(seatNumber) ? 'is yours already.' : 'is not free.';
  };
  const change = (next: (now: Choice) => Choice) => setChoice((now) => next(now ?? atFirst));

  const lost = settled ? [] : [...numbers].filter((seatNumber) => !isFree(seatNumber));
  if (lost.length > 0 && seatMap) {
    setChoice({ numbers: without(numbers, lost), notice: lostWords(seatMap, lost) });
  }

  return {
    numbers,
    notice,
    seats: seatMap ? [...numbers].flatMap((number) => seatMap.bySeatNumber.get(number) ?? []) : [],
    toggle: (seat) => change((now) => toggled(now, seat, most, refusalOf(seat))),
    drop: (seatNumbers) => change((now) => ({ numbers: without(now.numbers, seatNumbers), notice: null })),
    reset: () => setChoice(null),
  };
}

function toggled({ numbers }: Choice, seat: SeatPlace, most: number, refusal: string | null): Choice {
  const { seatNumber } = seat;
  if (numbers.has(seatNumber)) return { numbers: without(numbers, [seatNumber]), notice: null };
  if (refusal) return { numbers, notice: `${placeWords(seat)} ${refusal}` };
  // With one seat a customer, picking another means the other.
  if (most === 1) return { numbers: new Set([seatNumber]), notice: null };
  if (numbers.size >= most) return { numbers, notice: `You can book at most ${most} seats at this concert.` };
  return { numbers: new Set([...numbers, seatNumber]), notice: null };
}

function without(numbers: ReadonlySet<number>, gone: readonly number[]): ReadonlySet<number> {
  return new Set([...numbers].filter((seatNumber) => !gone.includes(seatNumber)));
}

function lostWords(seatMap: SeatMap, lost: readonly number[]): string | null {
  const names = lost.flatMap((seatNumber) => {
    const seat = seatMap.bySeatNumber.get(seatNumber);
    return seat ? [placeWords(seat)] : [];
  });
  if (names.length === 0) return null;
  const [verb, them] = names.length === 1 ? ['has', 'it'] : ['have', 'them'];
  return `${names.join('; ')} ${verb} just been taken by somebody else. We took ${them} off your list.`;
}
