/** So many requests in so many seconds, counted from the first. */
export interface RateLimit {
  readonly max: number;
  readonly seconds: number;
}

/** What one caller is counted by; a limit that is absent does not count. */
export interface ClassLimits {
  readonly address?: RateLimit;
  readonly session?: RateLimit;
  /** The e-mail address that the body names. */
  readonly email?: RateLimit;
}

/**
 * How much each sort of request may be asked. The figures leave room for a hundred people who wait for the same sale
 * behind one address, as in an office or a hostel; a machine that asks for itself comes to the end of them in seconds.
 *
 * - Reads: somebody on a seat map asks every three seconds, opening a page takes about five calls. A hundred people make
 *   some 350 calls in ten seconds, and when all of them reload at the same time, 500 more.
 * - Bookings: each of the hundred clicks once or twice when the sale opens. One person who picks seat after seat changes
 *   the hold once or twice a second, so a session has less.
 * - Credentials: whatever takes a password, a code or a link that could be guessed. Thirty people of one address may log
 *   in within a minute; one account is tried ten times in five minutes, by whomever and from wherever, which also
 *   bounds the mail that can be made to go to somebody.
 * - Finding a booking takes a reference and an e-mail address, both of which could be guessed too.
 * - A guest session is a row in the database, so it is not a thing to have by the thousand.
 */
export const rateLimits = {
  all: { address: { max: 1000, seconds: 10 } },
  read: { address: { max: 600, seconds: 10 } },
  write: { session: { max: 60, seconds: 10 } },
  book: { address: { max: 200, seconds: 10 }, session: { max: 40, seconds: 10 } },
  guest: { address: { max: 200, seconds: 60 } },
  find: { address: { max: 30, seconds: 60 }, email: { max: 10, seconds: 300 } },
  credentials: {
    address: { max: 30, seconds: 60 },
    session: { max: 10, seconds: 300 },
    email: { max: 10, seconds: 300 },
  },
} as const satisfies Record<string, ClassLimits>;

export type RouteClass = Exclude<keyof typeof rateLimits, 'all'>;

/** So many callers are remembered for each limit; beyond that the one unheard of for longest is forgotten. */
export const rememberedCallers = 20_000;
