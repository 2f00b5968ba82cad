import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TicketSigner } from '../../src/domain/waiting-room/ticket.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { HmacTicketSigner } from '../../src/infrastructure/waiting-room/hmac-ticket-signer.js';
import type { WaitingRoomStatus } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { guestsOf } from '../support/guests.js';
import { expectProblem } from '../support/problems.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import {
  anHourAhead,
  callTurns,
  configure,
  disengage,
  engage,
  enter,
  leave,
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

/** A concert on sale for which people wait. */
async function hotConcert(settings: Parameters<typeof engage>[2] = {}): Promise<string> {
  const { id } = await createConcert(admin);
  await engage(shop, id, settings);
  return id;
}

/** So many people who wait for it, in the order of their turns. */
async function waitingFor(id: string, count: number): Promise<[TestClient, string][]> {
  const line: [TestClient, string][] = [];
  for (const guest of await guestsOf(shop, count)) line.push([guest, (await takePlace(guest, id)).ticket]);
  return line;
}

/** Lets a second pass and calls. */
async function callLater(id: string): Promise<number> {
  await passTime(shop, id, 1);
  return callTurns(shop);
}

/** Waits until the status that is remembered is too old to be told again. */
const statusToAge = () => pause(1050);

async function stateOf(id: string, [client, ticket]: [TestClient, string]): Promise<string> {
  return (await expectOk(lookAt(client, id, ticket))).state;
}

describe('a place in the line', () => {
  test('goes from the lobby to the concert, and is free for the next when its holder leaves', async () => {
    const { id } = await createConcert(admin, { saleOpensAt: anHourAhead() });
    await engage(shop, id, { capacity: 1 });
    const [ann, bob] = (await guestsOf(shop, 2)) as [TestClient, TestClient];
    const lobby = await takePlace(ann, id);
    expect(lobby).toMatchObject({ state: 'lobby', turn: null, ahead: null, waitSeconds: null });
    await expectProblem(enter(ann, id, lobby.ticket), 409, 'TURN_NOT_YET');
    expect(await callTurns(shop)).toBe(0);

    await openSale(shop, id);
    const later = await takePlace(bob, id);
    expect(later).toMatchObject({ state: 'waiting', turn: 2, ahead: 1 });
    expect(await callLater(id)).toBe(1);
    const called = await expectOk(lookAt(ann, id, lobby.ticket));
    expect(called).toMatchObject({ state: 'called', turn: 1, ahead: null, expiresAt: null });
    expect(Date.parse(called.enterBy!) - Date.now()).toBeGreaterThan(110_000);
    const tooEarly = await expectProblem(enter(bob, id, later.ticket), 409, 'TURN_NOT_YET');
    expect(tooEarly.ahead).toBe(0);

    const inside = await expectOk(enter(ann, id, lobby.ticket));
    expect(inside).toMatchObject({ state: 'inside', enterBy: null });
    expect(await expectOk(enter(ann, id, lobby.ticket))).toEqual(inside);
    expect(await takePlace(ann, id)).toEqual(inside);
    expect(await callLater(id)).toBe(0);

    for (let time = 0; time < 2; time++) expect((await leave(ann, id)).status).toBe(204);
    expect(await callLater(id)).toBe(1);
    expect((await expectOk(enter(bob, id, later.ticket))).state).toBe('inside');
    await expectProblem(enter(ann, id, lobby.ticket), 409, 'TICKET_USED');
    expect(await takePlace(ann, id)).toMatchObject({ state: 'waiting', turn: 3 });
  });

  test('is the same however often one joins, also for who left and came back in time', async () => {
    const id = await hotConcert();
    const [[ann, ticket]] = (await waitingFor(id, 2)) as [[TestClient, string]];
    expect(await takePlace(ann, id)).toMatchObject({ ticket, turn: 1 });
    await leave(ann, id);
    expect(await stateOf(id, [ann, ticket])).toBe('used');
    await callLater(id);
    await expectProblem(enter(ann, id, ticket), 409, 'TICKET_USED');
    expect(await takePlace(ann, id)).toMatchObject({ ticket, state: 'called', turn: 1 });
    expect((await enter(ann, id, ticket)).status).toBe(200);
  });

  test('lapses after two minutes, and the next is called', async () => {
    const id = await hotConcert({ capacity: 1 });
    const [ann, bob] = (await waitingFor(id, 2)) as [[TestClient, string], [TestClient, string]];
    expect(await callLater(id)).toBe(1);
    await passTime(shop, id, 118);
    expect(await stateOf(id, ann)).toBe('called');
    expect(await callTurns(shop)).toBe(0);
    await passTime(shop, id, 2);
    expect(await stateOf(id, ann)).toBe('lapsed');
    await expectProblem(enter(ann[0], id, ann[1]), 409, 'TURN_LAPSED');
    expect(await callTurns(shop)).toBe(1);
    expect(await stateOf(id, bob)).toBe('called');
    expect(await takePlace(ann[0], id)).toMatchObject({ state: 'waiting', turn: 3 });
  });

  test('is over for who stayed inside too long, and the next is called', async () => {
    const id = await hotConcert({ capacity: 1, insideSeconds: 60 });
    const [ann, bob] = (await waitingFor(id, 2)) as [[TestClient, string], [TestClient, string]];
    await callLater(id);
    await expectOk(enter(ann[0], id, ann[1]));
    await passTime(shop, id, 50);
    expect(await callTurns(shop)).toBe(0);
    await passTime(shop, id, 10);
    expect(await stateOf(id, ann)).toBe('used');
    expect(await callTurns(shop)).toBe(1);
    expect(await stateOf(id, bob)).toBe('called');
    await expectProblem(enter(ann[0], id, ann[1]), 409, 'TICKET_USED');
  });

  test('is called by nobody while the line is paused, and who was called before may come in', async () => {
    const id = await hotConcert({ ratePerMinute: 60 });
    const [ann, bob] = (await waitingFor(id, 3)) as [[TestClient, string], [TestClient, string]];
    expect(await callLater(id)).toBe(1);
    await configure(shop, id, { paused: true });
    expect(await callLater(id)).toBe(0);
    expect((await enter(ann[0], id, ann[1])).status).toBe(200);
    expect(await expectOk(lookAt(bob[0], id, bob[1]))).toMatchObject({ state: 'waiting', waitSeconds: null });
    await configure(shop, id, { paused: false });
    expect(await callLater(id)).toBe(2);
  });

  test('outlives a restart of the service', async () => {
    const { id } = await createConcert(admin, { saleOpensAt: anHourAhead() });
    await engage(shop, id, { capacity: 7 });
    let instance: SecondInstance = await startSecondInstance(shop);
    const restart = async () => {
      await instance.close();
      instance = await startSecondInstance(shop);
    };
    const guests = await guestsOf(shop, 20);
    const line = [] as [TestClient, string][];
    for (const guest of guests) line.push([guest, (await takePlace(instance.reach(guest), id)).ticket]);
    await restart();
    await openSale(shop, id);
    await callTurns(instance);
    const look = () =>
      Promise.all(line.map(([guest, ticket]) => expectOk(lookAt(instance.reach(guest), id, ticket))));
    const before = await look();
    expect(before.map(({ turn }) => turn).sort((a, b) => a! - b!)).toEqual(line.map((_, index) => index + 1));
    expect(await callLater(id)).toBe(7);
    await restart();
    const after = await look();
    expect(after.map(({ turn }) => turn)).toEqual(before.map(({ turn }) => turn));
    expect(after.filter(({ state }) => state === 'called')).toHaveLength(7);
    const first = after.findIndex(({ turn }) => turn === 1);
    expect((await enter(instance.reach(line[first]![0]), id, line[first]![1])).status).toBe(200);
    await instance.close();
  });
});

describe('a ticket', () => {
  test('that is not ours, or for another concert, is not valid', async () => {
    const [id, other] = [await hotConcert(), await hotConcert()];
    const [[ann, ticket]] = (await waitingFor(id, 1)) as [[TestClient, string]];
    const [payload, signature] = ticket.split('.') as [string, string];
    const stolen = new HmacTicketSigner({ appSecret: 'a secret of somebody else, long enough' });
    const own = shop.app.get(TicketSigner, { strict: false }).read(ticket)!;
    const forgeries = [
      stolen.sign(own),
      `${payload.slice(0, -1)}${payload.endsWith('A') ? 'B' : 'A'}.${signature}`,
      `${payload}.${signature}.${signature}`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}=.${signature}`,
      payload,
      '.',
      'x',
    ];
    for (const forged of forgeries) {
      await expectProblem(lookAt(ann, id, forged), 400, 'TICKET_INVALID');
      await expectProblem(enter(ann, id, forged), 400, 'TICKET_INVALID');
    }
    await expectProblem(lookAt(ann, other, ticket), 400, 'TICKET_INVALID');
    await expectProblem(enter(ann, other, ticket), 400, 'TICKET_INVALID');
    expect(await stateOf(id, [ann, ticket])).toBe('waiting');
  });

  test('that was given to another session is theirs alone', async () => {
    const id = await hotConcert();
    const [[ann, ticket]] = (await waitingFor(id, 1)) as [[TestClient, string]];
    await callLater(id);
    const bob = await shop.guest();
    await expectProblem(lookAt(bob, id, ticket), 403, 'TICKET_NOT_YOURS');
    await expectProblem(enter(bob, id, ticket), 403, 'TICKET_NOT_YOURS');
    expect((await enter(ann, id, ticket)).status).toBe(200);
  });

  test('of an earlier round has expired, and there is none while nobody waits', async () => {
    const id = await hotConcert();
    const [[ann, ticket]] = (await waitingFor(id, 1)) as [[TestClient, string]];
    await callLater(id);
    await disengage(shop, id);
    for (const asked of [lookAt(ann, id, ticket), enter(ann, id, ticket)]) {
      await expectProblem(asked, 409, 'WAITING_ROOM_OFF');
    }
    await expectProblem(ann.post(`${roomPath(id)}/place`), 409, 'WAITING_ROOM_OFF');
    await engage(shop, id);
    for (const asked of [lookAt(ann, id, ticket), enter(ann, id, ticket)]) {
      await expectProblem(asked, 409, 'TICKET_EXPIRED');
    }
    expect(await takePlace(ann, id)).toMatchObject({ state: 'waiting', turn: 1 });
  });

  test('is worth nothing once its session has another place', async () => {
    const id = await hotConcert();
    const [[ann, ticket]] = (await waitingFor(id, 1)) as [[TestClient, string]];
    await callLater(id);
    await passTime(shop, id, 121);
    const { ticket: second } = await takePlace(ann, id);
    expect(second).not.toBe(ticket);
    await expectProblem(enter(ann, id, ticket), 409, 'TICKET_USED');
  });
});

describe('the routes', () => {
  test('ask for admissions exactly as long as people wait', async () => {
    const { id } = await createConcert(admin);
    const isRequired = async () => {
      const [row] = await shop.database.dataSource.query<{ admissionRequired: number }[]>(
        'SELECT admissionRequired FROM concert WHERE id = ?',
        [uuidToBytes(id)],
      );
      return Boolean(row!.admissionRequired);
    };
    expect(await isRequired()).toBe(false);
    await Promise.all(Array.from({ length: 8 }, () => engage(shop, id)));
    expect(await isRequired()).toBe(true);
    await disengage(shop, id);
    expect(await isRequired()).toBe(false);
    await expect(engage(shop, '00000000-0000-7000-8000-000000000000')).rejects.toThrow('no such concert');
  });

  test('tell everybody how the line stands, encoded once and not again while nothing changed', async () => {
    const { id } = await createConcert(admin, { saleOpensAt: anHourAhead() });
    const off = await expectOk(shop.nobody.get<WaitingRoomStatus>(roomPath(id)));
    expect(off).toMatchObject({ concertId: id, phase: 'off', round: 0, joined: 0, waiting: 0 });
    expect(Date.parse(off.opensAt!)).toBeGreaterThan(Date.now());

    const hot = await hotConcert({ ratePerMinute: 60 });
    await waitingFor(hot, 3);
    await callLater(hot);
    await statusToAge();
    const { body, headers } = await shop.nobody.get<WaitingRoomStatus>(roomPath(hot));
    expect(body).toMatchObject({ phase: 'open', opensAt: null, round: 1, lobbySize: 0 });
    expect(body).toMatchObject({ joined: 3, called: 1, waiting: 2, ratePerMinute: 60, callsPerMinute: null });
    expect(headers.get('cache-control')).toBe('public, max-age=1');
    const etag = headers.get('etag')!;
    await statusToAge();
    const again = await shop.nobody.get(roomPath(hot), { 'if-none-match': etag });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    await callLater(hot);
    await statusToAge();
    const { status } = await shop.nobody.get(roomPath(hot), { 'if-none-match': etag });
    expect(status).toBe(200);
  });

  test('know nothing of drafts and of what is no concert', async () => {
    const { id } = await createDraft(admin);
    for (const path of [roomPath(id), roomPath('00000000-0000-7000-8000-000000000000'), roomPath('x')]) {
      await expectProblem(admin.get(path), 404, 'NOT_FOUND');
    }
    const unknown = '00000000-0000-7000-8000-000000000000';
    await expectProblem(admin.post(`${roomPath(unknown)}/place`), 404, 'NOT_FOUND');
    await expectProblem(leave(admin, unknown), 404, 'NOT_FOUND');
  });

  test('name what is wrong with the input', async () => {
    const id = await hotConcert();
    const guest = await shop.guest();
    const admission = `${roomPath(id)}/admission`;
    await expectProblem(guest.post(admission, {}), 400, 'INVALID_INPUT', ['/ticket']);
    await expectProblem(guest.post(admission, { ticket: '' }), 400, 'INVALID_INPUT', ['/ticket']);
    await expectProblem(guest.post(admission, { ticket: 1 }), 400, 'INVALID_INPUT', ['/ticket']);
    const long = { ticket: 'x'.repeat(201), more: 1 };
    await expectProblem(guest.post(admission, long), 400, 'INVALID_INPUT', ['/ticket', '/more']);
    await expectProblem(guest.get(`${roomPath(id)}/place`), 400, 'INVALID_INPUT', ['/Waiting-Room-Ticket']);
    await expectProblem(shop.nobody.post(`${roomPath(id)}/place`), 401, 'UNAUTHENTICATED');
  });
});
