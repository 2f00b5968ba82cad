import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the jobs find the rooms that are on, and what of past lines need not be kept, without looking at everything else. */
export class WaitingRoomUpkeep1763910000000 implements MigrationInterface {
  readonly name = 'WaitingRoomUpkeep1763910000000';

  /** A statement that was cut off is taken up again. */
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key, columns] of keys) {
      if (await hasKey(runner, table, key)) continue;
      await runner.query(`ALTER TABLE ${table} ADD KEY ${key} (${columns})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, key] of keys) {
      if (await hasKey(runner, table, key)) await runner.query(`ALTER TABLE ${table} DROP KEY ${key}`);
    }
  }
}

const keys = [
  ['waiting_room', 'waiting_room_mode', 'mode'],
  ['waiting_call', 'waiting_call_by_age', 'calledAt'],
  ['admission', 'admission_by_end', 'expiresAt'],
] as const;

async function hasKey(runner: QueryRunner, table: string, key: string): Promise<boolean> {
  const found = (await runner.query(`SHOW INDEX FROM ${table}`)) as { Key_name: string }[];
  return found.some(({ Key_name: name }) => name === key);
}
