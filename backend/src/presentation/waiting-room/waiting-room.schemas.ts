import { z } from 'zod';
import { roomPhases } from '../../domain/waiting-room/room-phase.js';
import { placeStates } from '../../domain/waiting-room/standing.js';
import { utcDateTime } from '../http/fields.js';

const longestTicket = 200;

export const enterBody = z
  .strictObject({
    ticket: z.string().min(1).max(longestTicket).meta({ description: 'As the place was answered with it.' }),
  })
  .meta({ id: 'EnterConcert' });
export type EnterBody = z.infer<typeof enterBody>;

export const waitingRoomStatus = z
  .object({
    concertId: z.uuid(),
    phase: z.enum(roomPhases).meta({
      description:
        '`off` nobody has to wait · `lobby` people gather for the shuffle at the opening · `open` turns are called · `paused` nobody is called for now',
    }),
    opensAt: utcDateTime.nullable().meta({ description: 'When the sale opens; null once it has.' }),
    round: z.int().meta({ description: 'Tickets of another round are over.' }),
    lobbySize: z.int().nullable().meta({ description: 'How many were shuffled; null before.' }),
    joined: z.int(),
    called: z.int().meta({ description: 'Turns from 1 to this were called.' }),
    waiting: z.int(),
    ratePerMinute: z.int().meta({ description: 'So many turns are called a minute at most.' }),
    callsPerMinute: z.int().nullable().meta({
      description:
        'How many were called a minute of late, where the people inside hold the line up; null where the rate alone decides.',
    }),
    at: utcDateTime.meta({ description: 'When all of this was true.' }),
  })
  .meta({ id: 'WaitingRoomStatus' });

export const place = z
  .object({
    ticket: z.string().meta({ description: 'Keep it: it is the place. It works in this session alone.' }),
    state: z.enum(placeStates).meta({
      description:
        '`lobby` before the shuffle · `waiting` · `called` come in until `enterBy` · `inside` until `expiresAt` · `lapsed` not used in time · `used`, or given up',
    }),
    turn: z.int().nullable().meta({ description: 'From 1; null before the shuffle.' }),
    ahead: z.int().nullable().meta({ description: 'How many are called before; null where nobody waits.' }),
    waitSeconds: z.int().nullable().meta({ description: 'An estimate; null where nobody can tell.' }),
    enterBy: utcDateTime.nullable(),
    expiresAt: utcDateTime.nullable(),
    joinedAt: utcDateTime,
  })
  .meta({ id: 'Place', description: 'A place in the line at a concert.' });
