import { z } from 'zod';

const message = 'must look like redis://user:password@redis.example:6379 or rediss://…';

const redisSchema = z
  .object({
    REDIS_URL: z
      .url({ protocol: /^rediss?$/, error: message })
      .refine((text) => new URL(text).hostname !== '', message)
      .refine((text) => /^\/?\d{0,2}$/.test(new URL(text).pathname), 'may end in the number of a database')
      .optional(),
  })
  .transform(({ REDIS_URL }) => REDIS_URL ?? null);

/** `REDIS_URL`: where instances talk to each other; null where there is one alone. */
export function readRedisUrl(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<string | null> {
  return redisSchema.safeParse(given);
}
