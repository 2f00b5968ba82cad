import { z } from 'zod';

export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** Encrypts the connection and verifies the server's certificate. */
  readonly ssl: boolean;
}

/** The name goes into statements where no parameter can stand, and into the name of a lock. */
const databaseName = z.string().regex(/^[\w$-]{1,56}$/, 'must be 1 to 56 letters, digits, _, $ or -');
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
  })
  .transform((given): DatabaseSettings => ({
    host: given.DB_HOST,
    port: given.DB_PORT,
    username: given.DB_USERNAME,
    password: given.DB_PASSWORD,
    database: given.DB_DATABASE,
    ssl: given.DB_SSL,
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
      };
    })
    .refine(({ database }) => databaseName.safeParse(database).success, 'must end in the name of a database'),
});

/** `DATABASE_URL`, or else the `DB_*` variables. */
export function readDatabaseSettings(
  given: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<DatabaseSettings> {
  if (!given.DATABASE_URL) return separateSchema.safeParse(given);
  return urlSchema.transform(({ DATABASE_URL }) => DATABASE_URL).safeParse(given);
}
