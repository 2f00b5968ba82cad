import { z } from 'zod';

const versionNote = z.object({ concertId: z.string(), version: z.int() });

const seatFrame = z.object({
  concertId: z.string(),
  from: z.int(),
  to: z.int(),
  changes: z.array(z.tuple([z.int().positive(), z.enum(['f', 'h', 's', 'b'])])),
});

const waitingRoom = z.object({ waitingRoom: z.looseObject({ concertId: z.string() }) });

/** There is no such concert, or not any more, or too many are followed. */
const refusal = z.object({ error: z.object({ concertId: z.string() }) });

/** Which version of a concert's seats the server has: whoever has an older one has missed something. */
export type VersionNote = z.infer<typeof versionNote>;

/** What happened to a concert's seats between two versions; a letter a seat, as `GET …/seats` has them. */
export type SeatFrame = z.infer<typeof seatFrame>;

/** What one can hear of, and what one hears of it. A waiting room's status is what its endpoint answers. */
export interface TopicNews {
  watch: VersionNote | SeatFrame;
  wait: z.infer<typeof waitingRoom>['waitingRoom'];
}

export type TopicKind = keyof TopicNews;

export interface Topic<Kind extends TopicKind = TopicKind> {
  readonly kind: Kind;
  readonly concertId: string;
}

export type LiveMessage =
  | { [Kind in TopicKind]: Topic<Kind> & { readonly news: TopicNews[Kind] } }[TopicKind]
  | { readonly kind: 'refusal'; readonly concertId: string };

/** Reads what came over the socket; what is not understood is null. */
export function readLiveMessage(text: unknown): LiveMessage | null {
  const sent = parseJson(text);
  const ofSeats = z.union([seatFrame, versionNote]).safeParse(sent);
  if (ofSeats.success) return { kind: 'watch', concertId: ofSeats.data.concertId, news: ofSeats.data };
  const ofRoom = waitingRoom.safeParse(sent).data?.waitingRoom;
  if (ofRoom) return { kind: 'wait', concertId: ofRoom.concertId, news: ofRoom };
  const refused = refusal.safeParse(sent).data?.error;
  return refused ? { kind: 'refusal', concertId: refused.concertId } : null;
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
