import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema; the same on MySQL 8.4 and MariaDB 10.11. Ids are UUIDv7 in BINARY(16). `ascii_bin` and
 * `utf8mb4_bin` keep keys that differ in case apart. Times are UTC.
 */
export class InitialSchema1763600000000 implements MigrationInterface {
  readonly name = 'InitialSchema1763600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'history',
      'reservation',
      'booking',
      'seat',
      'tier',
      'concert',
      'session',
      'customer',
    ]) {
      await runner.query(`DROP TABLE \`${name}\``);
    }
  }
}

const options = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const exact = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const tables = [
  `CREATE TABLE IF NOT EXISTS customer (
    id BINARY(16) NOT NULL,
    role VARCHAR(16) ${ascii} NOT NULL,
    name VARCHAR(120) NULL,
    email VARCHAR(254) ${exact} NULL,
    passwordHash VARCHAR(255) ${ascii} NULL,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY customer_email (email)
  ) ${options}`,

  `CREATE TABLE IF NOT EXISTS session (
    tokenHash BINARY(32) NOT NULL,
    customerId BINARY(16) NOT NULL,
    createdAt DATETIME(3) NOT NULL,
    expiresAt DATETIME(3) NOT NULL,
    PRIMARY KEY (tokenHash),
    KEY session_customer (customerId),
    KEY session_expiry (expiresAt),
    CONSTRAINT session_of_customer FOREIGN KEY (customerId) REFERENCES customer (id) ON DELETE CASCADE
  ) ${options}`,

  // listedAt sorts the catalogue: concerts without a date come last.
  `CREATE TABLE IF NOT EXISTS concert (
    id BINARY(16) NOT NULL,
    slug VARCHAR(140) ${ascii} NOT NULL,
    name VARCHAR(120) NOT NULL,
    description VARCHAR(4000) NOT NULL,
    venueName VARCHAR(120) NULL,
    venueCity VARCHAR(120) NULL,
    venueCountry VARCHAR(120) NULL,
    pictureUrl VARCHAR(500) NULL,
    status VARCHAR(16) ${ascii} NOT NULL,
    payment VARCHAR(16) ${ascii} NOT NULL,
    currency CHAR(3) ${ascii} NOT NULL,
    timeZone VARCHAR(64) ${ascii} NOT NULL,
    startsAt DATETIME(3) NULL,
    saleOpensAt DATETIME(3) NULL,
    saleClosesAt DATETIME(3) NULL,
    cancellableUntil DATETIME(3) NULL,
    maxSeatsPerCustomer INT UNSIGNED NOT NULL,
    totalSeats INT UNSIGNED NOT NULL,
    planVersion INT UNSIGNED NOT NULL,
    version BIGINT UNSIGNED NOT NULL,
    createdAt DATETIME(3) NOT NULL,
    listedAt DATETIME(3) GENERATED ALWAYS AS (COALESCE(startsAt, TIMESTAMP'9999-12-31 00:00:00.000')) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY concert_slug (slug),
    KEY concert_listing (status, listedAt, id),
    KEY concert_by_status (status, id),
    CONSTRAINT concert_limit CHECK (maxSeatsPerCustomer >= 1)
  ) ${options}`,

  `CREATE TABLE IF NOT EXISTS tier (
    id BINARY(16) NOT NULL,
    concertId BINARY(16) NOT NULL,
    position INT UNSIGNED NOT NULL,
    name VARCHAR(60) NOT NULL,
    priceMinor BIGINT NOT NULL,
    seating VARCHAR(16) ${ascii} NOT NULL,
    total INT NOT NULL,
    available INT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY tier_position (concertId, position),
    CONSTRAINT tier_of_concert FOREIGN KEY (concertId) REFERENCES concert (id),
    CONSTRAINT tier_available CHECK (available >= 0 AND available <= total),
    CONSTRAINT tier_price CHECK (priceMinor >= 0)
  ) ${options}`,

  `CREATE TABLE IF NOT EXISTS seat (
    concertId BINARY(16) NOT NULL,
    seatNumber INT UNSIGNED NOT NULL,
    tierId BINARY(16) NOT NULL,
    state VARCHAR(8) ${ascii} NOT NULL,
    bookingId BINARY(16) NULL,
    section VARCHAR(40) NULL,
    rowName VARCHAR(8) NULL,
    label VARCHAR(80) NULL,
    x DECIMAL(8, 1) NULL,
    y DECIMAL(8, 1) NULL,
    PRIMARY KEY (concertId, seatNumber),
    KEY seat_free (concertId, tierId, state, seatNumber),
    CONSTRAINT seat_of_concert FOREIGN KEY (concertId) REFERENCES concert (id),
    CONSTRAINT seat_of_tier FOREIGN KEY (tierId) REFERENCES tier (id),
    CONSTRAINT seat_state CHECK ((state IN ('held', 'sold')) = (bookingId IS NOT NULL))
  ) ${options}`,

  // A key is bytes: every collation that both servers have takes 'key' and 'key ' for the same.
  `CREATE TABLE IF NOT EXISTS booking (
    id BINARY(16) NOT NULL,
    reference CHAR(9) ${ascii} NOT NULL,
    concertId BINARY(16) NOT NULL,
    customerId BINARY(16) NOT NULL,
    contactName VARCHAR(120) NULL,
    contactEmail VARCHAR(254) ${exact} NULL,
    status VARCHAR(16) ${ascii} NOT NULL,
    totalMinor BIGINT NOT NULL,
    currency CHAR(3) ${ascii} NOT NULL,
    idempotencyKey VARBINARY(64) NULL,
    requestHash BINARY(32) NULL,
    expiresAt DATETIME(3) NULL,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY booking_reference (reference),
    UNIQUE KEY booking_idempotency (customerId, idempotencyKey),
    KEY booking_of_customer (customerId, createdAt, id),
    KEY booking_of_concert (concertId, status, createdAt, id),
    KEY booking_by_email (contactEmail, createdAt, id),
    KEY booking_by_status (status, createdAt, id),
    CONSTRAINT booking_concert FOREIGN KEY (concertId) REFERENCES concert (id),
    CONSTRAINT booking_customer FOREIGN KEY (customerId) REFERENCES customer (id)
  ) ${options}`,

  // liveSeat is the last word on every seat: the database refuses a second live reservation, whatever the code does.
  `CREATE TABLE IF NOT EXISTS reservation (
    id BINARY(16) NOT NULL,
    bookingId BINARY(16) NOT NULL,
    concertId BINARY(16) NOT NULL,
    customerId BINARY(16) NOT NULL,
    seatNumber INT UNSIGNED NOT NULL,
    tierId BINARY(16) NOT NULL,
    priceMinor BIGINT NOT NULL,
    status VARCHAR(16) ${ascii} NOT NULL,
    liveSeat INT UNSIGNED GENERATED ALWAYS AS (CASE WHEN status IN ('held', 'active') THEN seatNumber END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY reservation_live_seat (concertId, liveSeat),
    KEY reservation_of_booking (bookingId, seatNumber),
    KEY reservation_by_status (concertId, status, customerId, priceMinor),
    CONSTRAINT reservation_booking FOREIGN KEY (bookingId) REFERENCES booking (id),
    CONSTRAINT reservation_seat FOREIGN KEY (concertId, seatNumber) REFERENCES seat (concertId, seatNumber)
  ) ${options}`,

  // No foreign keys: the history outlives what it tells of.
  `CREATE TABLE IF NOT EXISTS history (
    id BINARY(16) NOT NULL,
    concertId BINARY(16) NOT NULL,
    version BIGINT UNSIGNED NOT NULL,
    bookingId BINARY(16) NULL,
    reservationId BINARY(16) NULL,
    seatNumber INT UNSIGNED NOT NULL,
    customerId BINARY(16) NULL,
    action VARCHAR(16) ${ascii} NOT NULL,
    actorId BINARY(16) NOT NULL,
    actorRole VARCHAR(16) ${ascii} NOT NULL,
    reason VARCHAR(200) NULL,
    createdAt DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY history_of_concert (concertId, version, id),
    KEY history_of_concert_by_action (concertId, action, createdAt, id),
    KEY history_of_customer (customerId, createdAt, id),
    KEY history_of_booking (bookingId, reservationId, action),
    KEY history_by_action (action, createdAt, id)
  ) ${options}`,
];
