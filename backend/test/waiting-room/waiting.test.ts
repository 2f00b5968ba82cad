import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConcert, expectOk } from '../support/concerts.js';
import { guestsOf } from '../support/guests.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import {
  anHourAhead,
  callTurns,
  engage,
  enter,
  leave,
  lookAt,
  openSale,
  passTime,
  takePlace,
} from '../support/waiting-rooms.js';

let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

/** Lets a second pass and calls. */
async function callLater(concertId: string): Promise<number> {
  await passTime(shop, concertId, 1);
  return callTurns(shop);
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
    await expectProblem(enter(bob, id, later.ticket), 409, 'TURN_NOT_YET');

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
});
