/** The Redis that the tests share; what they say to each other there is kept apart by the names of their databases. */
export function testRedisUrl(): string {
  const url = process.env.TEST_REDIS_URL;
  if (url) return url;
  throw new Error(
    'TEST_REDIS_URL is not set: run the tests by npm test, or by scripts/database/throwaway.mjs.',
  );
}
