import { isIP } from 'node:net';
import { z } from 'zod';

/** Who may talk to the service, and how much. */
export interface EdgeSettings {
  /** Whether callers are held back who ask too much. */
  readonly rateLimits: boolean;
  /** Addresses and networks whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Origins of other sites whose pages may call the API in a visitor's name. */
  readonly corsOrigins: readonly string[];
}

const originMessage = 'must be origins such as https://tickets.example, without a path, separated by commas';

const edgeSchema = z
  .object({
    RATE_LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    TRUSTED_PROXIES: list(isNetwork, 'must be addresses or networks such as 10.0.0.0/8, separated by commas'),
    CORS_ORIGINS: list((text) => originOf(text) === text, originMessage),
  })
  .transform((given): EdgeSettings => ({
    rateLimits: given.RATE_LIMITS === 'on',
    trustedProxies: given.TRUSTED_PROXIES,
    corsOrigins: given.CORS_ORIGINS,
  }));

/** `RATE_LIMITS`, `TRUSTED_PROXIES` and `CORS_ORIGINS`. */
export function readEdgeSettings(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<EdgeSettings> {
  return edgeSchema.safeParse(given);
}

function list(isRight: (text: string) => boolean, message: string) {
  return z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((entry) => entry.trim() || []))
    .refine((entries) => entries.every(isRight), message);
}

/** A network of everybody is refused: whoever trusts it believes what anybody claims. */
function isNetwork(text: string): boolean {
  const [address, prefix, ...rest] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address!)]!;
  if (bits === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= bits);
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}
