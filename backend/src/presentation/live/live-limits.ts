/**
 * What one connection or address may have. Three hundred people behind one address may have a map open; a page follows
 * one concert, the admin's desk a few.
 */
export const liveLimits = {
  connectionsOfAddress: 300,
  followedOfConnection: 20,
  messageBytes: 1024,
  messages: { max: 50, ms: 10_000 },
  /** Who has more than this still to read is told nothing until it is read, */
  unreadBytes: 256 * 1024,
  /** and is given up after this time. */
  unreadMs: 30_000,
  pingMs: 25_000,
} as const;
