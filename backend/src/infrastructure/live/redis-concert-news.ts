import { z } from 'zod';
import { ConcertNews, type News } from '../../domain/live/concert-news.js';
import type { RedisMessages } from './redis-messages.js';

const topic = 'news';
const seats = 100_000;

const newsSchema: z.ZodType<News> = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('seats'),
      concertId: z.uuid(),
      from: z.int().min(0),
      to: z.int(),
      changes: z.array(z.tuple([z.int().min(1).max(seats), z.enum(['f', 'h', 's', 'b'])])).max(seats),
    })
    .refine(({ from, to }) => to === from + 1),
  z.strictObject({ kind: z.literal('details'), concertId: z.uuid() }),
]);

/** News of all instances: what is told here is heard here at once, and elsewhere as soon as Redis has carried it. */
export class RedisConcertNews extends ConcertNews {
  constructor(
    private readonly here: ConcertNews,
    private readonly messages: RedisMessages,
  ) {
    super();
    messages.listen(topic, (body) => here.tell(newsSchema.parse(body)));
  }

  tell(news: News): void {
    this.here.tell(news);
    this.messages.send(topic, news);
  }

  listen(listener: (news: News) => void): () => void {
    return this.here.listen(listener);
  }
}
