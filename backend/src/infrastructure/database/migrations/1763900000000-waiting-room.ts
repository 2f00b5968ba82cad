import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Waiting rooms. Of the people in a line only counters are kept: whoever waits holds a signed ticket, and the session,
 * which is there anyway, remembers its own places. Rows are written for those who were let in, so many as fit inside,
 * and for each time that turns were called.
 */
export class WaitingRoom1763900000000 implements MigrationInterface {
  readonly name = 'WaitingRoom1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    // What was cut off is taken up again: a column that is there already came with its whole statement.
    if (!(await runner.hasColumn('concert', 'admissionRequired'))) {
      await runner.query(
        'ALTER TABLE concert ADD COLUMN admissionRequired BOOLEAN NOT NULL DEFAULT FALSE AFTER requiresVerifiedAccount',
      );
    }
    if (!(await runner.hasColumn('session', 'places'))) {
      await runner.query(`ALTER TABLE session ADD COLUMN places VARCHAR(2000) ${ascii} NULL AFTER device`);
    }
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['admission', 'waiting_call', 'waiting_room'])
      await runner.query(`DROP TABLE \`${name}\``);
    await runner.query('ALTER TABLE session DROP COLUMN places');
    await runner.query('ALTER TABLE concert DROP COLUMN admissionRequired');
  }
}

const options = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

const tables = [
  // A round begins when people start to wait; the counters count places of this round. Turns below `called` were called.
  `CREATE TABLE IF NOT EXISTS waiting_room (
    concertId BINARY(16) NOT NULL,
    mode VARCHAR(16) ${ascii} NOT NULL,
    paused BOOLEAN NOT NULL DEFAULT FALSE,
    ratePerMinute INT UNSIGNED NOT NULL,
    capacity INT UNSIGNED NOT NULL,
    insideSeconds INT UNSIGNED NOT NULL,
    automaticAbove INT UNSIGNED NOT NULL,
    round INT UNSIGNED NOT NULL DEFAULT 0,
    engagedAt DATETIME(3) NULL,
    shuffledAt DATETIME(3) NULL,
    shuffleKey BINARY(16) NULL,
    lobbySize INT UNSIGNED NULL,
    joined INT UNSIGNED NOT NULL DEFAULT 0,
    called INT UNSIGNED NOT NULL DEFAULT 0,
    admitted INT UNSIGNED NOT NULL DEFAULT 0,
    waitedMs BIGINT UNSIGNED NOT NULL DEFAULT 0,
    credit DOUBLE NOT NULL DEFAULT 0,
    creditedAt DATETIME(3) NULL,
    quietSince DATETIME(3) NULL,
    PRIMARY KEY (concertId),
    KEY waiting_room_engaged (engagedAt),
    KEY waiting_room_mode (mode),
    CONSTRAINT waiting_room_of_concert FOREIGN KEY (concertId) REFERENCES concert (id) ON DELETE CASCADE,
    CONSTRAINT waiting_room_called CHECK (called <= joined)
  ) ${options}`,

  // Turns fromTurn, … toTurn - 1 were called together, and so many of them came in.
  `CREATE TABLE IF NOT EXISTS waiting_call (
    concertId BINARY(16) NOT NULL,
    round INT UNSIGNED NOT NULL,
    fromTurn INT UNSIGNED NOT NULL,
    toTurn INT UNSIGNED NOT NULL,
    calledAt DATETIME(3) NOT NULL,
    entered INT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (concertId, round, fromTurn),
    KEY waiting_call_by_time (concertId, calledAt),
    KEY waiting_call_by_age (calledAt),
    CONSTRAINT waiting_call_of_room FOREIGN KEY (concertId) REFERENCES waiting_room (concertId) ON DELETE CASCADE,
    CONSTRAINT waiting_call_entered CHECK (entered <= toTurn - fromTurn)
  ) ${options}`,

  // The primary key lets a turn be used once.
  `CREATE TABLE IF NOT EXISTS admission (
    concertId BINARY(16) NOT NULL,
    round INT UNSIGNED NOT NULL,
    turn INT UNSIGNED NOT NULL,
    sessionId BINARY(16) NOT NULL,
    bookingId BINARY(16) NULL,
    enteredAt DATETIME(3) NOT NULL,
    expiresAt DATETIME(3) NOT NULL,
    endedAt DATETIME(3) NULL,
    PRIMARY KEY (concertId, round, turn),
    KEY admission_of_session (sessionId, concertId),
    KEY admission_of_booking (bookingId),
    KEY admission_inside (concertId, endedAt, expiresAt),
    KEY admission_by_end (expiresAt),
    CONSTRAINT admission_of_room FOREIGN KEY (concertId) REFERENCES waiting_room (concertId) ON DELETE CASCADE
  ) ${options}`,
];
