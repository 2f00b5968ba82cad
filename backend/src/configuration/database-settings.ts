import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** Encrypts the connection and verifies the server's certificate. */
  readonly ssl: boolean;
  /** Who may have signed that certificate, as PEM; null for the authorities that Node knows. */
  readonly sslCa: string | null;
}

/** The name goes into statements where no parameter can stand, and into the name of a lock. */
const databaseName = z.string().regex(/^[\w$-]{1,56}$/, 'must be 1 to 56 letters, digits, _, $ or -');
const certificates = z
  .string()
  .transform((file, context) => {
    try {
      const pem = readFileSync(file, 'utf8');
      if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
    } catch {
      // Said below in the same words.
    }
    context.addIssue({ code: 'custom', message: 'must name a readable file with a certificate as PEM' });
    return z.NEVER;
  })
  .optional();
const portMessage = 'must be a port number';

const separateSchema = z
  .object({
    DB_HOST: z.string().default('127.0.0.1'),
    DB_PORT: z.coerce
      .number(portMessage)
      .int(portMessage)
      .min(1, portMessage)
      .max(65_535, portMessage)
      .default(3306),
    DB_USERNAME: z.string().default('root'),
    DB_PASSWORD: z.string().default(''),
    DB_DATABASE: databaseName.default('fermata'),
    DB_SSL: z.stringbool('must be true or false').default(false),
    DB_SSL_CA: certificates,
  })
  .refine(({ DB_SSL, DB_SSL_CA }) => DB_SSL || !DB_SSL_CA, {
    path: ['DB_SSL_CA'],
    message: 'means nothing unless DB_SSL is true',
  })
  .transform((given): DatabaseSettings => ({
    host: given.DB_HOST,
    port: given.DB_PORT,
    username: given.DB_USERNAME,
    password: given.DB_PASSWORD,
    database: given.DB_DATABASE,
    ssl: given.DB_SSL,
    sslCa: given.DB_SSL_CA ?? null,
  }));

const urlSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^(mysql|mariadb)$/, error: 'must look like mysql://user:password@host:3306/fermata' })
    .transform((text): DatabaseSettings => {
      const url = new URL(text);
      return {
        host: url.hostname,
        port: Number(url.port || 3306),
        username: decodeURIComponent(url.username),
        password: decodeURIComponent(url.password),
        database: decodeURIComponent(url.pathname.slice(1)) || 'fermata',
        ssl: ['true', '1', 'required'].includes(url.searchParams.get('ssl') ?? ''),
        sslCa: null,
      };
    })
    .refine(({ database }) => databaseName.safeParse(database).success, 'must end in the name of a database'),
  DB_SSL_CA: certificates,
});

/** `DATABASE_URL`, or else the `DB_*` variables. */
export function readDatabaseSettings(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<DatabaseSettings> {
  if (!given.DATABASE_URL) return separateSchema.safeParse(given);
  return urlSchema
    .transform(({ DATABASE_URL, DB_SSL_CA }) => ({ ...DATABASE_URL, sslCa: DB_SSL_CA ?? null }))
    .safeParse(given);
}
