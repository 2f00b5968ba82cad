import { z } from 'zod';
import { concertId } from '../http/path-ids.js';

const watch = z.strictObject({ watch: concertId });
const unwatch = z.strictObject({ unwatch: concertId });
const wait = z.strictObject({ wait: concertId });
const unwait = z.strictObject({ unwait: concertId });

const clientMessage = z.union([
  watch.transform((said) => ({ topic: 'seats', follows: true, concertId: said.watch }) as const),
  unwatch.transform((said) => ({ topic: 'seats', follows: false, concertId: said.unwatch }) as const),
  wait.transform((said) => ({ topic: 'waitingRoom', follows: true, concertId: said.wait }) as const),
  unwait.transform((said) => ({ topic: 'waitingRoom', follows: false, concertId: said.unwait }) as const),
]);

/** What a client wants to follow from now on, or no longer. */
export type ClientMessage = z.output<typeof clientMessage>;
export type TopicName = ClientMessage['topic'];

/** Null for what is no message of ours. */
export function readClientMessage(text: string): ClientMessage | null {
  try {
    return clientMessage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
