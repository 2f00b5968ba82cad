import { z } from 'zod';
import type { OwnPlace } from '../../domain/waiting-room/own-places.js';

/** What `session.places` holds. */
const column = z.array(
  z.object({
    concertId: z.string(),
    round: z.int(),
    place: z.int(),
    joinedAt: z.int(),
    left: z.boolean().optional(),
  }),
);

export function writePlaces(places: readonly OwnPlace[]): string {
  return JSON.stringify(
    places.map(({ joinedAt, left, ...place }) => ({
      ...place,
      joinedAt: joinedAt.getTime(),
      ...(left && { left }),
    })),
  );
}

export function readPlaces(stored: string | null): OwnPlace[] {
  if (stored === null) return [];
  return column.parse(JSON.parse(stored)).map(({ joinedAt, left = false, ...place }) => ({
    ...place,
    joinedAt: new Date(joinedAt),
    left,
  }));
}
