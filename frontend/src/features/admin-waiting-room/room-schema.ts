import { z } from 'zod';
import { holdMinutes, toHoldMinutes, toHoldSeconds } from '@/features/admin-concerts/model/hold-minutes';
import { wholeNumber } from '@/features/admin-concerts/model/input-shapes';
import type { WaitingRoomDesk } from '@/shared/api/types';

const roomInput = z.object({
  mode: z.enum(['off', 'on', 'automatic']),
  ratePerMinute: wholeNumber(1, 60_000),
  capacity: wholeNumber(1, 100_000),
  insideMinutes: holdMinutes,
  // Asked for in the automatic mode alone.
  automaticAbove: wholeNumber(1, 1_000_000).optional(),
});

export type RoomInput = z.input<typeof roomInput>;

/** How a waiting room is set, as the API takes it. */
export const roomSchema = roomInput.transform(({ mode, insideMinutes, automaticAbove, ...numbers }) => ({
  mode,
  ratePerMinute: Number(numbers.ratePerMinute),
  capacity: Number(numbers.capacity),
  insideSeconds: toHoldSeconds(insideMinutes),
  ...(automaticAbove !== undefined && { automaticAbove: Number(automaticAbove) }),
}));

/** The settings as the inputs of the form show them. */
export function roomInputOf(room: WaitingRoomDesk): RoomInput {
  return {
    mode: room.mode,
    ratePerMinute: String(room.ratePerMinute),
    capacity: String(room.capacity),
    insideMinutes: toHoldMinutes(room.insideSeconds),
    automaticAbove: String(room.automaticAbove),
  };
}

/** The field of the form that a name of the API's belongs to. */
export function roomFieldFor(path: string): string {
  return path === 'insideSeconds' ? 'insideMinutes' : path;
}
