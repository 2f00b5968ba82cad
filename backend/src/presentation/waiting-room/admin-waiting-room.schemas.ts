import { z } from 'zod';
import { roomBounds, roomDefaults, roomModes } from '../../domain/waiting-room/room-settings.js';
import { waitingRoomStatus } from './waiting-room.schemas.js';

const count = z.int().nonnegative();

function setting(name: keyof typeof roomBounds, description: string) {
  const { least, most } = roomBounds[name];
  return z
    .int()
    .min(least)
    .max(most)
    .meta({ description: `${description} ${roomDefaults[name]} unless it is changed.` });
}

const settings = {
  mode: z.enum(roomModes).meta({
    description:
      '`off` nobody has to wait · `on` everybody who wants seats waits · `automatic` people wait once more than `automaticAbove` holds are asked for in a minute, until five minutes have passed without need',
  }),
  paused: z.boolean().meta({ description: 'Nobody is called for now; who was called may still come in.' }),
  ratePerMinute: setting('ratePerMinute', 'So many turns are called a minute at most.'),
  capacity: setting('capacity', 'So many people are inside at the same time at most.'),
  insideSeconds: setting('insideSeconds', 'How long somebody may look around inside without holding seats.'),
  automaticAbove: setting('automaticAbove', 'What the mode `automatic` goes by, counted on each instance.'),
};

export const changeWaitingRoomBody = z.strictObject(settings).partial().meta({ id: 'ChangeWaitingRoom' });
export type ChangeWaitingRoomBody = z.infer<typeof changeWaitingRoomBody>;

export const waitingRoomSettings = waitingRoomStatus
  .extend({
    ...settings,
    admitted: count.meta({ description: 'How many were let in.' }),
    inside: count,
    outstanding: count.meta({
      description: 'How many were called in the last two minutes and did not come yet.',
    }),
    averageWaitSeconds: count
      .nullable()
      .meta({ description: 'Of those who were let in; null while nobody was.' }),
  })
  .meta({ id: 'WaitingRoomSettings', description: 'A waiting room as staff see it.' });
