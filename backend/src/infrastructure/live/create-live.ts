import type { Configuration } from '../../configuration/configuration.js';
import type { ConcertNews } from '../../domain/live/concert-news.js';
import { deriveKey } from '../kernel/derive-key.js';
import type { CallCounts } from './call-counts.js';
import { LocalConcertNews } from './local-concert-news.js';
import { LoneCounts } from './lone-counts.js';
import { RedisConcertNews } from './redis-concert-news.js';
import { RedisCounts } from './redis-counts.js';
import { RedisMessages } from './redis-messages.js';

/** What the instances tell each other by; null where there is one alone. */
export function createMessages({ redisUrl, database }: Configuration): RedisMessages | null {
  return redisUrl === null ? null : new RedisMessages(redisUrl, database.database);
}

export function createConcertNews(messages: RedisMessages | null): ConcertNews {
  const here = new LocalConcertNews();
  return messages ? new RedisConcertNews(here, messages) : here;
}

export function createCallCounts({ appSecret }: Configuration, messages: RedisMessages | null): CallCounts {
  return messages
    ? new RedisCounts(messages, deriveKey(appSecret, 'callers that are counted'))
    : new LoneCounts();
}
