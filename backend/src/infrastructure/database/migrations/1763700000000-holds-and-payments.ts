import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Holds, payments and refunds. `heldBy` lets the database refuse a second unpaid hold of a customer at a concert,
 * `liveBooking` a second payment that could charge a booking. `nextCheckAt` is the list of what is still to be
 * done with the provider; null where nothing is.
 */
export class HoldsAndPayments1763700000000 implements MigrationInterface {
  readonly name = 'HoldsAndPayments1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    // What was cut off is taken up again: a column that is there already came with its whole statement.
    if (!(await runner.hasColumn('concert', 'holdSeconds'))) await runner.query(concertColumns);
    if (!(await runner.hasColumn('booking', 'heldBy'))) await runner.query(bookingColumns);
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['simulated_refund', 'simulated_payment', 'refund', 'payment'])
      await runner.query(`DROP TABLE \`${name}\``);
    await runner.query(
      'ALTER TABLE booking DROP KEY booking_held_by, DROP KEY booking_lapse, DROP KEY booking_lapse_of_concert',
    );
    await runner.query('ALTER TABLE booking DROP COLUMN heldBy, DROP COLUMN extensionsLeft');
    await runner.query(
      `ALTER TABLE concert DROP COLUMN holdSeconds, DROP COLUMN maxHoldExtensions,
        DROP COLUMN refundFullUntil, DROP COLUMN refundPercentAfter`,
    );
  }
}

const options = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

const concertColumns = `ALTER TABLE concert
    ADD COLUMN holdSeconds INT UNSIGNED NOT NULL DEFAULT 480 AFTER maxSeatsPerCustomer,
    ADD COLUMN maxHoldExtensions INT UNSIGNED NOT NULL DEFAULT 10 AFTER holdSeconds,
    ADD COLUMN refundFullUntil DATETIME(3) NULL AFTER maxHoldExtensions,
    ADD COLUMN refundPercentAfter INT UNSIGNED NOT NULL DEFAULT 100 AFTER refundFullUntil`;

const bookingColumns = `ALTER TABLE booking
    ADD COLUMN extensionsLeft INT UNSIGNED NOT NULL DEFAULT 0 AFTER expiresAt,
    ADD COLUMN heldBy BINARY(16) GENERATED ALWAYS AS (CASE WHEN status = 'held' THEN customerId END) STORED,
    ADD UNIQUE KEY booking_held_by (concertId, heldBy),
    ADD KEY booking_lapse (status, expiresAt, concertId),
    ADD KEY booking_lapse_of_concert (concertId, status, expiresAt)`;

const tables = [
  `CREATE TABLE IF NOT EXISTS payment (
    id BINARY(16) NOT NULL,
    bookingId BINARY(16) NOT NULL,
    customerId BINARY(16) NOT NULL,
    gateway VARCHAR(16) ${ascii} NOT NULL,
    method VARCHAR(16) ${ascii} NOT NULL,
    status VARCHAR(16) ${ascii} NOT NULL,
    amountMinor BIGINT NOT NULL,
    currency CHAR(3) ${ascii} NOT NULL,
    providerReference VARCHAR(255) ${ascii} NULL,
    idempotencyKey VARBINARY(64) NULL,
    requestHash BINARY(32) NULL,
    checks INT UNSIGNED NOT NULL DEFAULT 0,
    nextCheckAt DATETIME(3) NULL,
    createdAt DATETIME(3) NOT NULL,
    liveBooking BINARY(16) GENERATED ALWAYS AS
      (CASE WHEN status IN ('open', 'confirmed', 'captured') THEN bookingId END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY payment_live_booking (liveBooking),
    UNIQUE KEY payment_idempotency (customerId, idempotencyKey),
    KEY payment_of_booking (bookingId, createdAt, id),
    KEY payment_due (nextCheckAt, id),
    CONSTRAINT payment_booking FOREIGN KEY (bookingId) REFERENCES booking (id),
    CONSTRAINT payment_amount CHECK (amountMinor > 0)
  ) ${options}`,

  `CREATE TABLE IF NOT EXISTS refund (
    id BINARY(16) NOT NULL,
    paymentId BINARY(16) NOT NULL,
    bookingId BINARY(16) NOT NULL,
    amountMinor BIGINT NOT NULL,
    currency CHAR(3) ${ascii} NOT NULL,
    status VARCHAR(16) ${ascii} NOT NULL,
    checks INT UNSIGNED NOT NULL DEFAULT 0,
    nextCheckAt DATETIME(3) NULL,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY refund_of_payment (paymentId),
    KEY refund_of_booking (bookingId),
    KEY refund_due (nextCheckAt, id),
    CONSTRAINT refund_payment FOREIGN KEY (paymentId) REFERENCES payment (id),
    CONSTRAINT refund_amount CHECK (amountMinor > 0)
  ) ${options}`,

  // The simulated provider's own book, so that it forgets nothing when the process dies; no foreign keys, as a
  // real provider would have none.
  `CREATE TABLE IF NOT EXISTS simulated_payment (
    paymentId BINARY(16) NOT NULL,
    status VARCHAR(16) ${ascii} NOT NULL,
    amountMinor BIGINT NOT NULL,
    capturedMinor BIGINT NOT NULL DEFAULT 0,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (paymentId)
  ) ${options}`,

  `CREATE TABLE IF NOT EXISTS simulated_refund (
    refundId BINARY(16) NOT NULL,
    paymentId BINARY(16) NOT NULL,
    amountMinor BIGINT NOT NULL,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (refundId),
    KEY simulated_refund_of_payment (paymentId)
  ) ${options}`,
];
