import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bookings may move to another customer and take their history along, which is never updated: somebody's history is
 * that of their bookings, so it is found by booking.
 */
export class HistoryByBooking1763850000000 implements MigrationInterface {
  readonly name = 'HistoryByBooking1763850000000';

  async up(runner: QueryRunner): Promise<void> {
    await exchange(runner, 'history_of_customer', 'history_of_booking_by_time (bookingId, createdAt, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await exchange(runner, 'history_of_booking_by_time', 'history_of_customer (customerId, createdAt, id)');
  }
}

/** One statement: what was cut off is taken up again. */
async function exchange(runner: QueryRunner, dropped: string, added: string): Promise<void> {
  const keys = (await runner.query('SHOW INDEX FROM history')) as { Key_name: string }[];
  if (!keys.some(({ Key_name: name }) => name === dropped)) return;
  await runner.query(`ALTER TABLE history ADD KEY ${added}, DROP KEY ${dropped}`);
}
