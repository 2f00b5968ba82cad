import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Standing } from '../../src/domain/waiting-room/standing.js';
import { WaitingRooms } from '../../src/domain/waiting-room/waiting-rooms.js';
import { duplicateKey } from '../../src/infrastructure/database/error-number.js';
import { Sql } from '../../src/infrastructure/database/sql.js';
import { callNext } from '../../src/infrastructure/waiting-room/call-next.js';
import { HmacLineShuffle } from '../../src/infrastructure/waiting-room/hmac-line-shuffle.js';
import { LineTransaction } from '../../src/infrastructure/waiting-room/line-transaction.js';
import { type LockedRoom, readRoom } from '../../src/infrastructure/waiting-room/lock-room.js';
import { WaitingRoomQueries } from '../../src/use-cases/waiting-room/waiting-room-queries.js';
import { createConcert } from '../support/concerts.js';
import { pausingBefore } from '../support/pausing-before.js';
import { addSessions } from '../support/sessions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Turnstile } from '../support/turnstile.js';
import { engage, passTime } from '../support/waiting-rooms.js';

let shop: TestApp;
beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

const shuffle = new HmacLineShuffle();

class UnlockedLine extends LineTransaction {
  protected override lock(sql: Sql, id: string): Promise<LockedRoom> {
    return readRoom(sql, id, '');
  }
}

/** Runs these at the same time, each in a transaction that has read all it wants before any of them writes. */
function race<T>(works: readonly ((sql: Sql) => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
  const turnstile = new Turnstile(works.length);
  const dataSource = pausingBefore(/^(INSERT|UPDATE waiting_room)/, shop.database.dataSource, turnstile);
  const run = async (work: (sql: Sql) => Promise<T>) => {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(new Sql(runner));
      await runner.commitTransaction();
      return result;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
      turnstile.leave();
    }
  };
  return Promise.allSettled(works.map(run));
}

/** A concert with room for three and ten who wait, of whom none has been called. */
async function hotConcert(): Promise<{ id: string; sessions: string[] }> {
  const { id } = await createConcert(await shop.admin());
  await engage(shop, id, { capacity: 3 });
  const sessions = await addSessions(shop.database, 10);
  const rooms = shop.app.get(WaitingRooms, { strict: false });
  for (const session of sessions) await rooms.take(id, session);
  await passTime(shop, id, 1);
  return { id, sessions };
}

const callUnlocked = (id: string) => async (sql: Sql) => callNext(sql, await readRoom(sql, id, ''), shuffle);

/** How many are inside or may come in any moment. */
async function called(id: string): Promise<number> {
  const queries = shop.app.get(WaitingRoomQueries, { strict: false });
  const { inside, outstanding } = (await queries.findFigures(id))!;
  return inside + outstanding;
}

describe('with the lock of the room off', () => {
  test('two who come at once get the same place', async () => {
    const { id } = await hotConcert();
    const sessions = await addSessions(shop.database, 2);
    const outcomes = await race(
      sessions.map(
        (sessionId) => (sql: Sql) => new UnlockedLine(shuffle).run(sql, id, [{ kind: 'take', sessionId }]),
      ),
    );
    const places = outcomes.flatMap((outcome) => {
      const [taken] = outcome.status === 'fulfilled' ? outcome.value : [];
      return taken && 'result' in taken ? [(taken.result as Standing).ticket.place] : [];
    });
    expect(places).toEqual([10, 10]);
  });

  test('the key of the calls refuses to call the same turns twice', async () => {
    const { id } = await hotConcert();
    const outcomes = await race([callUnlocked(id), callUnlocked(id)]);
    expect(outcomes).toContainEqual(expect.objectContaining({ value: 3 }));
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ errno: duplicateKey }) as unknown }),
    );
    expect(await called(id)).toBe(3);
  });

  test('and that key dropped, more are called than there is room for', async () => {
    const { id } = await hotConcert();
    await shop.database.dataSource.query('ALTER TABLE waiting_call DROP PRIMARY KEY');
    const outcomes = await race([callUnlocked(id), callUnlocked(id)]);
    expect(outcomes).toMatchObject([{ value: 3 }, { value: 3 }]);
    expect(await called(id)).toBe(6);
  });
});
