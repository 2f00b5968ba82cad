import { z } from 'zod';
import { readAccountSettings } from './account-settings.js';
import { readDatabaseSettings, type DatabaseSettings } from './database-settings.js';
import { type AccessSettings, readAccessSettings } from './access-settings.js';
import { readMailSettings, type MailSettings } from './mail-settings.js';
import { productionFaults } from './production-faults.js';
import { readRedisUrl } from './redis-settings.js';
import { readRetentionSettings, type RetentionSettings } from './retention-settings.js';
import { type EdgeSettings, readEdgeSettings } from './edge-settings.js';
import { readStripeSettings, type StripeSettings } from './stripe-settings.js';
import { wholeNumber } from './whole-number.js';

/** What the service is told from outside, checked once at boot; the class is its injection token. */
export class Configuration {
  /** The one address of the product. */
  readonly port!: number;
  /** Where Next listens, on loopback. */
  readonly webPort!: number;
  readonly host!: string;
  readonly nodeEnv!: 'development' | 'production' | 'test';
  readonly logLevel!: (typeof logLevels)[number];
  /** Who may talk to the service, and how much. */
  readonly edge!: EdgeSettings;
  readonly database!: DatabaseSettings;
  /** Connections for everything but the ledger. */
  readonly databasePoolSize!: number;
  readonly ledgerPoolSize!: number;
  /** Most requests for one concert that share a transaction. */
  readonly ledgerBatchSize!: number;
  /** Most seats that share a transaction; a single request may want more. */
  readonly ledgerBatchSeats!: number;
  /** Most requests that wait for one concert; beyond that they get `503 BUSY`. */
  readonly ledgerQueueLength!: number;
  /** How long a request may wait for its transaction to begin, in milliseconds. */
  readonly ledgerDeadlineMs!: number;
  /** Where the instances talk to each other; null where there is one alone. */
  readonly redisUrl!: string | null;
  /** Where it is given, payments go through Stripe; otherwise a simulated provider moves no money. */
  readonly stripe!: StripeSettings | null;
  /** The share of calls to the simulated payment provider that fail, 0–1. */
  readonly simulatorFailureShare!: number;
  /** How long the simulated provider takes to decide on `sim_slow`. */
  readonly simulatorSlowMs!: number;
  readonly access!: AccessSettings;
  readonly retention!: RetentionSettings;
  /** Signs links and encrypts second factors. */
  readonly appSecret!: string;
  /** Whether the secret was drawn at random and ends with this process. */
  readonly appSecretIsDrawn!: boolean;
  /** What the links in mails begin with, without a slash at the end. */
  readonly publicUrl!: string;
  readonly mail!: MailSettings;
  /** The admin who can log in; both are given or neither. */
  readonly adminEmail!: string | null;
  readonly adminPassword!: string | null;
  /** Whether an empty shop is filled with demo concerts. */
  readonly seedDemo!: boolean;
  /** Whether this instance does what nobody asks for: all that is in `presentation/schedule`. */
  readonly backgroundJobs!: boolean;
  /** Minutes between two audits of all concerts; 0 for never. */
  readonly auditIntervalMinutes!: number;

  constructor(values: Configuration) {
    Object.assign(this, values);
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const environmentSchema = z.object({
  PORT: wholeNumber(1, 65_535, 3000),
  WEB_PORT: wholeNumber(1, 65_535, 3001),
  HOST: z.string().default('0.0.0.0'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  DB_POOL_SIZE: wholeNumber(1, 500, 10),
  LEDGER_POOL_SIZE: wholeNumber(1, 100, 4),
  LEDGER_BATCH_SIZE: wholeNumber(1, 5000, 256),
  LEDGER_BATCH_SEATS: wholeNumber(1, 100_000, 2000),
  LEDGER_QUEUE_LENGTH: wholeNumber(1, 100_000, 5000),
  LEDGER_DEADLINE_MS: wholeNumber(1, 60_000, 5000),
  SIMULATOR_FAILURE_SHARE: z.coerce
    .number('must be a number from 0 to 1')
    .min(0, 'must be a number from 0 to 1')
    .max(1, 'must be a number from 0 to 1')
    .default(0),
  SIMULATOR_SLOW_MS: wholeNumber(0, 600_000, 3000),
  ADMIN_EMAIL: z.email('must be an e-mail address').max(254).optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have 8 to 200 characters')
    .max(200, 'must have 8 to 200 characters')
    .optional(),
  SEED_DEMO: z.stringbool('must be true or false').optional(),
  BACKGROUND_JOBS: z.stringbool('must be true or false').default(true),
  AUDIT_INTERVAL_MINUTES: wholeNumber(0, 10_080, 15),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; an empty variable counts as absent. Throws one error that lists all that is wrong. */
export function readConfiguration(environment: Environment): Configuration {
  const given = givenVariables(environment);
  const database = readDatabaseSettings(given);
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = given;
  const settings = settingsOf(
    {
      general: environmentSchema.safeParse(given),
      database,
      redis: readRedisUrl(given),
      stripe: readStripeSettings(given),
      access: readAccessSettings(given),
      retention: readRetentionSettings(given),
      accounts: readAccountSettings(given),
      mail: readMailSettings(given),
      edge: readEdgeSettings(given),
    },
    [
      ...productionFaults(given, database.data),
      ...(!ADMIN_EMAIL === !ADMIN_PASSWORD ? [] : ['ADMIN_EMAIL and ADMIN_PASSWORD: give both or neither']),
    ],
  );
  const values = settings.general;
  return new Configuration({
    port: values.PORT,
    webPort: values.WEB_PORT,
    host: values.HOST,
    nodeEnv: values.NODE_ENV,
    logLevel: values.LOG_LEVEL,
    edge: settings.edge,
    database: settings.database,
    databasePoolSize: values.DB_POOL_SIZE,
    ledgerPoolSize: values.LEDGER_POOL_SIZE,
    ledgerBatchSize: values.LEDGER_BATCH_SIZE,
    ledgerBatchSeats: values.LEDGER_BATCH_SEATS,
    ledgerQueueLength: values.LEDGER_QUEUE_LENGTH,
    ledgerDeadlineMs: values.LEDGER_DEADLINE_MS,
    redisUrl: settings.redis,
    stripe: settings.stripe,
    simulatorFailureShare: values.SIMULATOR_FAILURE_SHARE,
    simulatorSlowMs: values.SIMULATOR_SLOW_MS,
    access: settings.access,
    retention: settings.retention,
    ...settings.accounts,
    mail: settings.mail,
    adminEmail: values.ADMIN_EMAIL ?? null,
    adminPassword: values.ADMIN_PASSWORD ?? null,
    seedDemo: values.SEED_DEMO ?? values.NODE_ENV !== 'production',
    backgroundJobs: values.BACKGROUND_JOBS,
    auditIntervalMinutes: values.AUDIT_INTERVAL_MINUTES,
  });
}

/** Reads where the database is, for a command that needs no more; throws as `readConfiguration` does. */
export function readDatabaseConfiguration(environment: Environment): Pick<Configuration, 'database'> {
  const { data, error } = readDatabaseSettings(givenVariables(environment));
  if (!data) throw invalidConfiguration(wrongVariables(error));
  return { database: data };
}

type Results = Readonly<Record<string, z.ZodSafeParseResult<unknown>>>;
type Read<R extends z.ZodSafeParseResult<unknown>> = Extract<R, { success: true }>['data'];

/** What all groups of variables say; throws if any is wrong, and for what is wrong between them. */
function settingsOf<R extends Results>(
  results: R,
  faults: readonly string[],
): { [K in keyof R]: Read<R[K]> } {
  const wrong = [...Object.values(results).flatMap(({ error }) => wrongVariables(error)), ...faults];
  if (wrong.length > 0) throw invalidConfiguration(wrong);
  const read = Object.entries(results).map(([group, { data }]) => [group, data] as const);
  return Object.fromEntries(read) as { [K in keyof R]: Read<R[K]> };
}

function givenVariables(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function invalidConfiguration(wrong: readonly string[]): Error {
  return new Error(`The configuration is not valid:\n${wrong.map((line) => `  - ${line}`).join('\n')}`);
}

function wrongVariables(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
