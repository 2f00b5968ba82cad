import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts, staff, API keys and the log of what staff does. `email` is an address that its owner has proved;
 * `pendingEmail` one that is still to be proved, which several may claim; `namedEmail` one under which staff or an
 * integrator books for somebody without an account. Sessions get an id, so that one can be ended without its token.
 * `unprovenSince` and `overAt` let the sweeper find what need not be kept without looking at everything else.
 */
export class AccountsAndStaff1763800000000 implements MigrationInterface {
  readonly name = 'AccountsAndStaff1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    // What was cut off is taken up again: a column that is there already came with its whole statement.
    if (!(await runner.hasColumn('customer', 'pendingEmail'))) await runner.query(customerColumns);
    if (!(await runner.hasColumn('session', 'id'))) await runner.query(sessionColumns);
    if (!(await runner.hasColumn('session', 'lastUsedAt'))) {
      await runner.query("UPDATE session SET id = UNHEX(REPLACE(UUID(), '-', '')) WHERE id IS NULL");
      await runner.query(sessionUse);
    }
    if (!(await runner.hasColumn('concert', 'requiresVerifiedAccount'))) {
      await runner.query(
        'ALTER TABLE concert ADD COLUMN requiresVerifiedAccount BOOLEAN NOT NULL DEFAULT FALSE AFTER maxSeatsPerCustomer',
      );
    }
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['staff_log', 'api_key', 'account_link', 'recovery_code'])
      await runner.query(`DROP TABLE \`${name}\``);
    await runner.query('ALTER TABLE concert DROP COLUMN requiresVerifiedAccount');
    await runner.query(
      `ALTER TABLE session DROP KEY session_id, DROP KEY session_over, ADD KEY session_expiry (expiresAt),
        DROP COLUMN overAt, DROP COLUMN id, DROP COLUMN lastUsedAt, DROP COLUMN idleSeconds, DROP COLUMN device`,
    );
    await runner.query(
      `ALTER TABLE customer DROP KEY customer_named_email, DROP KEY customer_pending_email, DROP KEY customer_role,
        DROP KEY customer_unproven, DROP COLUMN unprovenSince, DROP COLUMN pendingEmail, DROP COLUMN namedEmail, DROP COLUMN mustChangePassword, DROP COLUMN totpSecret,
        DROP COLUMN totpConfirmedAt, DROP COLUMN totpLastStep, DROP COLUMN deletedAt`,
    );
  }
}

const options = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const exact = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const customerColumns = `ALTER TABLE customer
    ADD COLUMN pendingEmail VARCHAR(254) ${exact} NULL AFTER email,
    ADD COLUMN namedEmail VARCHAR(254) ${exact} NULL AFTER pendingEmail,
    ADD COLUMN mustChangePassword BOOLEAN NOT NULL DEFAULT FALSE AFTER passwordHash,
    ADD COLUMN totpSecret VARBINARY(255) NULL AFTER mustChangePassword,
    ADD COLUMN totpConfirmedAt DATETIME(3) NULL AFTER totpSecret,
    ADD COLUMN totpLastStep INT UNSIGNED NULL AFTER totpConfirmedAt,
    ADD COLUMN deletedAt DATETIME(3) NULL AFTER createdAt,
    ADD COLUMN unprovenSince DATETIME(3) GENERATED ALWAYS AS
      (CASE WHEN email IS NULL AND deletedAt IS NULL AND role = 'customer' THEN createdAt END) STORED,
    ADD UNIQUE KEY customer_named_email (namedEmail),
    ADD KEY customer_pending_email (pendingEmail, createdAt),
    ADD KEY customer_role (role, email),
    ADD KEY customer_unproven (unprovenSince, id)`;

const sessionColumns = `ALTER TABLE session
    ADD COLUMN id BINARY(16) NULL AFTER tokenHash,
    ADD COLUMN device VARCHAR(200) NULL AFTER expiresAt`;

// Sessions from before count as just used, with the idle limit of customers.
const sessionUse = `ALTER TABLE session
    MODIFY COLUMN id BINARY(16) NOT NULL,
    ADD COLUMN lastUsedAt DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) AFTER createdAt,
    ADD COLUMN idleSeconds INT UNSIGNED NOT NULL DEFAULT 1209600 AFTER lastUsedAt,
    ADD COLUMN overAt DATETIME(3) GENERATED ALWAYS AS
      (LEAST(expiresAt, lastUsedAt + INTERVAL idleSeconds SECOND)) STORED,
    ADD UNIQUE KEY session_id (id),
    ADD KEY session_over (overAt),
    DROP KEY session_expiry`;

const tables = [
  `CREATE TABLE IF NOT EXISTS recovery_code (
    customerId BINARY(16) NOT NULL,
    codeHash BINARY(32) NOT NULL,
    PRIMARY KEY (customerId, codeHash),
    CONSTRAINT recovery_code_of_customer FOREIGN KEY (customerId) REFERENCES customer (id) ON DELETE CASCADE
  ) ${options}`,

  // A link is used up by deleting its row.
  `CREATE TABLE IF NOT EXISTS account_link (
    id BINARY(16) NOT NULL,
    purpose VARCHAR(16) ${ascii} NOT NULL,
    customerId BINARY(16) NOT NULL,
    email VARCHAR(254) ${exact} NOT NULL,
    createdAt DATETIME(3) NOT NULL,
    expiresAt DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY account_link_customer (customerId, purpose),
    KEY account_link_expiry (expiresAt),
    CONSTRAINT account_link_of_customer FOREIGN KEY (customerId) REFERENCES customer (id) ON DELETE CASCADE
  ) ${options}`,

  `CREATE TABLE IF NOT EXISTS api_key (
    id BINARY(16) NOT NULL,
    name VARCHAR(80) NOT NULL,
    keyHash BINARY(32) NOT NULL,
    hint CHAR(4) ${ascii} NOT NULL,
    scopes VARCHAR(400) ${ascii} NOT NULL,
    createdBy BINARY(16) NOT NULL,
    createdAt DATETIME(3) NOT NULL,
    expiresAt DATETIME(3) NULL,
    lastUsedAt DATETIME(3) NULL,
    revokedAt DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY api_key_hash (keyHash)
  ) ${options}`,

  // No foreign keys: the log outlives what it tells of.
  `CREATE TABLE IF NOT EXISTS staff_log (
    id BINARY(16) NOT NULL,
    actorId BINARY(16) NOT NULL,
    actorRole VARCHAR(16) ${ascii} NOT NULL,
    actorName VARCHAR(254) NULL,
    action VARCHAR(48) ${ascii} NOT NULL,
    targetId BINARY(16) NULL,
    target VARCHAR(254) NULL,
    details VARCHAR(1000) NULL,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY staff_log_actor (actorId, createdAt, id),
    KEY staff_log_action (action, createdAt, id),
    KEY staff_log_time (createdAt, id)
  ) ${options}`,
];
