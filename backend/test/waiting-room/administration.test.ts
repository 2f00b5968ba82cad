import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Configuration } from '../../src/configuration/configuration.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { Schedules } from '../../src/presentation/schedule/schedules.js';
import { KeepWaitingRooms } from '../../src/use-cases/waiting-room/keep-waiting-rooms.js';
import type { StaffLogPage, WaitingRoomSettings, WaitingRoomStatus } from '../support/answers.js';
import { createConcert, createDraft, expectOk, paidOnline } from '../support/concerts.js';
import { guestsOf } from '../support/guests.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import {
  anHourAhead,
  callTurns,
  enter,
  lookAt,
  openSale,
  passTime,
  roomPath,
  takePlace,
} from '../support/waiting-rooms.js';

let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const settingsPath = (id: string) => `/api/admin/concerts/${id}/waiting-room`;
const settingsOf = (id: string) => expectOk(admin.get<WaitingRoomSettings>(settingsPath(id)));
const change = (id: string, changes: object) =>
  expectOk(admin.patch<WaitingRoomSettings>(settingsPath(id), changes));
const hold = (client: TestClient, concertId: string) =>
  client.post('/api/bookings', { concertId, seats: [1] });
const askForPlace = (client: TestClient, id: string) => client.post(`${roomPath(id)}/place`);
const sql = (statement: string, ...parameters: unknown[]) =>
  shop.database.dataSource.query<unknown>(statement, parameters);

/** What a job does on each instance every second. */
const keep = () => shop.app.get(KeepWaitingRooms, { strict: false }).execute();

async function call(id: string, seconds = 1): Promise<number> {
  await passTime(shop, id, seconds);
  return callTurns(shop);
}

/** Lets so many seconds pass in which the room had nothing to do. */
const quietFor = (id: string, seconds: number) =>
  sql(
    'UPDATE waiting_room SET quietSince = quietSince - INTERVAL ? SECOND WHERE concertId = ?',
    seconds,
    uuidToBytes(id),
  );

const off = {
  mode: 'off',
  paused: false,
  ratePerMinute: 600,
  capacity: 500,
  insideSeconds: 600,
  automaticAbove: 3000,
  phase: 'off',
  round: 0,
  waiting: 0,
  admitted: 0,
  inside: 0,
  outstanding: 0,
  averageWaitSeconds: null,
  callsPerMinute: null,
};

describe('the settings', () => {
  test('of a concert that never had a waiting room are those that one begins with', async () => {
    const { id } = await createConcert(admin);
    expect(await settingsOf(id)).toMatchObject({ concertId: id, ...off });
    expect(await change(id, {})).toMatchObject({ concertId: id, ...off });
  });

  test('of a draft are made before it is published, and go with it when it is deleted', async () => {
    const { id } = await createDraft(admin);
    expect(await change(id, { mode: 'on', capacity: 20 })).toMatchObject({ phase: 'lobby', capacity: 20 });
    await expectProblem(admin.get(roomPath(id)), 404, 'NOT_FOUND');
    await expectOk(admin.delete(`/api/admin/concerts/${id}`));
    await expectProblem(admin.get(settingsPath(id)), 404, 'NOT_FOUND');
  });

  test.each<[object, string[]]>([
    [{ mode: 'sometimes' }, ['/mode']],
    [{ paused: 'yes' }, ['/paused']],
    [{ ratePerMinute: 0 }, ['/ratePerMinute']],
    [{ ratePerMinute: 60_001 }, ['/ratePerMinute']],
    [{ capacity: 0, insideSeconds: 59 }, ['/capacity', '/insideSeconds']],
    [{ capacity: 100_001 }, ['/capacity']],
    [{ insideSeconds: 3601 }, ['/insideSeconds']],
    [{ automaticAbove: 0 }, ['/automaticAbove']],
    [{ automaticAbove: 1.5 }, ['/automaticAbove']],
    [{ round: 3 }, ['/round']],
  ])('are refused with %j', async (body, pointers) => {
    const { id } = await createConcert(admin);
    await expectProblem(admin.patch(settingsPath(id), body), 400, 'INVALID_INPUT', pointers);
  });

  test('that change are written into the staff log', async () => {
    const { id } = await createConcert(admin);
    await change(id, { mode: 'automatic', automaticAbove: 50 });
    const { items } = await expectOk(admin.get<StaffLogPage>('/api/admin/staff-log?limit=1'));
    expect(items[0]).toMatchObject({
      action: 'change-waiting-room',
      targetId: id,
      target: 'Evening concert',
      details: 'mode: automatic; automaticAbove: 50',
    });
  });
});

describe('a line', () => {
  test('is opened, told of, closed and opened anew', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const [ann, bob] = (await guestsOf(shop, 2)) as [TestClient, TestClient];
    expect(await change(id, { mode: 'on' })).toMatchObject({ phase: 'lobby', round: 1 });
    await expectProblem(hold(ann, id), 403, 'ADMISSION_REQUIRED');
    const first = await takePlace(ann, id);
    await takePlace(bob, id);
    expect(await call(id)).toBe(2);
    await sql('UPDATE waiting_room SET waitedMs = 9000, admitted = 1 WHERE concertId = ?', uuidToBytes(id));
    await expectOk(enter(ann, id, first.ticket));
    expect(await settingsOf(id)).toMatchObject({
      phase: 'open',
      joined: 2,
      called: 2,
      waiting: 0,
      admitted: 2,
      inside: 1,
      outstanding: 1,
      averageWaitSeconds: expect.closeTo(5, 0),
    });

    expect(await change(id, { mode: 'off' })).toMatchObject({ mode: 'off', phase: 'off' });
    await expectOk(hold(bob, id));
    await expectProblem(askForPlace(bob, id), 409, 'WAITING_ROOM_OFF');
    expect(await change(id, { mode: 'on' })).toMatchObject({
      phase: 'lobby',
      round: 2,
      joined: 0,
      called: 0,
    });
    await expectProblem(enter(ann, id, first.ticket), 409, 'TICKET_EXPIRED');
  });

  test('stands still while it is paused, and keeps its order when rate and capacity change', async () => {
    const { id } = await createConcert(admin, { saleOpensAt: anHourAhead() });
    await change(id, { mode: 'on', capacity: 1, ratePerMinute: 600 });
    await openSale(shop, id);
    const people = await guestsOf(shop, 6);
    const places = [];
    for (const each of people) places.push(await takePlace(each, id));
    expect(places.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await call(id)).toBe(1);

    expect(await change(id, { paused: true, capacity: 4 })).toMatchObject({ phase: 'paused', paused: true });
    expect(await call(id)).toBe(0);
    await expectOk(enter(people[0]!, id, places[0]!.ticket));
    expect(await change(id, { paused: false })).toMatchObject({ phase: 'open', waiting: 5 });
    expect(await call(id)).toBe(3);
    await change(id, { capacity: 100, ratePerMinute: 1 });
    expect(await call(id, 10)).toBe(1);
    expect(await call(id, 10)).toBe(0);
    await change(id, { ratePerMinute: 60_000 });
    expect(await call(id)).toBe(1);
    for (const [index, each] of people.entries()) {
      const { body } = await lookAt(each, id, places[index]!.ticket);
      expect(body.turn).toBe(index + 1);
    }
  });

  test('is over with the sale, and with a concert that is called off', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const { id: other } = await createConcert(admin, paidOnline);
    const ann = await shop.guest();
    for (const each of [id, other]) await change(each, { mode: 'on' });
    await sql('UPDATE concert SET saleClosesAt = UTC_TIMESTAMP(3) WHERE id = ?', uuidToBytes(id));
    await expectOk(admin.post(`/api/admin/concerts/${other}/call-off`));
    for (const each of [id, other]) {
      const { phase } = await expectOk(ann.get<WaitingRoomStatus>(roomPath(each)));
      expect(phase).toBe('off');
    }
    await keep();
    for (const each of [id, other]) {
      await expectProblem(askForPlace(ann, each), 409, 'WAITING_ROOM_OFF');
      await expectProblem(hold(ann, each), 409, 'NOT_ON_SALE');
    }
    await sql('UPDATE concert SET saleClosesAt = NULL WHERE id = ?', uuidToBytes(id));
    await keep();
    await expectProblem(hold(ann, id), 403, 'ADMISSION_REQUIRED');
  });
});

describe('an automatic room', () => {
  test('begins when too many holds are asked for, on whichever instance, and lets go when all is quiet', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const { id: other } = await createConcert(admin, paidOnline);
    for (const each of [id, other]) await change(each, { mode: 'automatic', automaticAbove: 5 });
    const [ann, bob] = (await guestsOf(shop, 2)) as [TestClient, TestClient];
    await expectOk(hold(ann, id));
    for (let time = 0; time < 4; time++) await expectProblem(hold(bob, id), 409, 'SEAT_TAKEN');
    await keep();
    expect(await settingsOf(id)).toMatchObject({ phase: 'off', round: 0 });
    await expectProblem(hold(bob, id), 409, 'SEAT_TAKEN');
    await Promise.all([keep(), keep(), keep()]);
    expect(await settingsOf(id)).toMatchObject({ mode: 'automatic', phase: 'lobby', round: 1 });
    expect(await settingsOf(other)).toMatchObject({ phase: 'off' });
    await expectProblem(hold(bob, id), 403, 'ADMISSION_REQUIRED');
    const { ticket } = await takePlace(bob, id);

    // The minute passes for this instance: another one sees no load at all.
    await change(id, { automaticAbove: 1000 });
    await keep();
    await quietFor(id, 400);
    await keep();
    expect((await settingsOf(id)).phase).toBe('open');
    expect(await call(id)).toBe(1);
    await expectOk(enter(bob, id, ticket));
    await keep();
    await quietFor(id, 299);
    await keep();
    expect((await settingsOf(id)).phase).toBe('open');
    await quietFor(id, 1);
    await keep();
    expect(await settingsOf(id)).toMatchObject({ mode: 'automatic', phase: 'off' });
    await expectProblem(hold(bob, id), 409, 'SEAT_TAKEN');
  });

  test('begins by itself, also on an instance that leaves the other jobs to others', async () => {
    expect(shop.app.get(Configuration).backgroundJobs).toBe(false);
    const { id } = await createConcert(admin, paidOnline);
    await change(id, { mode: 'automatic', automaticAbove: 1 });
    shop.app.get(Schedules, { strict: false }).start();
    const ann = await shop.guest();
    await expectOk(hold(ann, id));
    await expectProblem(hold(ann, id), 409, 'HOLD_EXISTS');
    while ((await settingsOf(id)).phase === 'off') await pause(100);
    await expectProblem(hold(await shop.guest(), id), 403, 'ADMISSION_REQUIRED');
  });
});
