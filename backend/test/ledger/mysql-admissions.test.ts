import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { v7 } from 'uuid';
import { LedgerTransaction } from '../../src/infrastructure/bookings/ledger/ledger-transaction.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { refusal } from '../support/domain-errors.js';
import { claimSeats } from '../support/ledger-requests.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';
import { untilSomebodyWaits } from '../support/until-somebody-waits.js';

let world: MysqlWorld;

beforeAll(async () => {
  world = await createMysqlWorld();
});
afterAll(() => world.close());

const onSale = () => world.addConcert({ status: 'published', seating: { totalSeats: 10 }, details: {} });

/** The statements of one transaction in which somebody claims a seat. */
async function statementsOfClaim(concertId: string): Promise<string[]> {
  const { dataSource } = world.database;
  const ann = await world.addCustomer();
  await world.admit(concertId, ann.id, 600);
  const runner = dataSource.createQueryRunner();
  const query = jest.spyOn(runner, 'query');
  const created = jest.spyOn(dataSource, 'createQueryRunner').mockReturnValue(runner);
  const references = new RandomReferences();
  const draw = { id: () => v7(), reference: () => references.next() };
  const { outcomes } = await new LedgerTransaction(dataSource, draw).run(concertId, [claimSeats(ann, 1)]);
  created.mockRestore();
  expect(outcomes).toMatchObject([{ result: { replayed: false } }]);
  return query.mock.calls.map(([statement]) => statement);
}

test('a concert without a waiting room pays for none: its claims ask and write nothing about admissions', async () => {
  const [plain, waiting] = [await onSale(), await onSale()];
  await world.setAdmissionRequired(waiting.id, true);
  const about = (statements: readonly string[]) => statements.filter((each) => /\badmission\b/.test(each));
  const [without, required] = [await statementsOfClaim(plain.id), await statementsOfClaim(waiting.id)];
  expect(about(without)).toEqual([]);
  expect(about(required)).toMatchObject([
    expect.stringMatching(/^SELECT .* FOR UPDATE$/s),
    expect.stringMatching(/^UPDATE/),
  ]);
  expect(required.length - without.length).toBe(2);
});

test('who is just leaving has left before the claim is decided', async () => {
  const concert = await onSale();
  const ann = await world.addCustomer();
  await world.setAdmissionRequired(concert.id, true);
  await world.admit(concert.id, ann.id, 600);
  const leaving = world.database.dataSource.createQueryRunner();
  await leaving.startTransaction();
  await leaving.query('UPDATE admission SET endedAt = UTC_TIMESTAMP(3) WHERE sessionId = ?', [
    uuidToBytes(ann.id),
  ]);
  const claimed = world.ledger.submit(concert.id, claimSeats(ann, 1));
  claimed.catch(() => undefined);
  await untilSomebodyWaits(world.database);
  await leaving.commitTransaction();
  await leaving.release();
  await expect(claimed).rejects.toThrow(refusal('ADMISSION_REQUIRED'));
});
