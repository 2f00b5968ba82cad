import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { Concert, Plan, SeatStates } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

/** An arena with a seat map of twenty thousand seats, in states drawn at random. */
let shop: TestApp;
let second: SecondInstance;
let admin: TestClient;
let arena: Concert;
beforeAll(async () => {
  shop = await startTestApp();
  second = await startSecondInstance(shop);
  admin = await shop.admin();
  const rows = Array.from({ length: 25 }, () => ({ seats: 100 }));
  arena = await createConcert(admin, {
    name: 'Arena',
    tiers: [{ name: 'Everywhere', priceMinor: 0 }],
    seatingPlan: {
      sections: Array.from({ length: 8 }, (_, block) => ({
        name: `Block ${block + 1}`,
        tier: 'Everywhere',
        rows,
      })),
    },
  });
  await shop.database.dataSource.query(
    `UPDATE seat SET state = ELT(1 + FLOOR(RAND() * 4), 'free', 'held', 'sold', 'blocked'),
                     bookingId = IF(state IN ('held', 'sold'), UNHEX(REPEAT('0', 32)), NULL) WHERE concertId = ?`,
    [uuidToBytes(arena.id)],
  );
  tellOfChange(shop, arena.id);
});
afterEach(() => void jest.restoreAllMocks());
afterAll(async () => {
  await second.close();
  await shop.close();
});

/** What comes over the wire. */
async function fetchRaw(path: string, headers: Record<string, string> = {}) {
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) =>
    request(shop.url + path, { headers }, resolve)
      .on('error', reject)
      .end(),
  );
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

const statesPath = () => `/api/concerts/${arena.id}/seats`;
const planPath = () => `/api/concerts/${arena.id}/plan?version=${arena.planVersion}`;
const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

describe('the snapshot of an arena with 20,000 seats', () => {
  test.each(['br', 'gzip'] as const)('takes thirty kilobytes at most: %s', async (encoding) => {
    const { headers, body } = await fetchRaw(statesPath(), { 'accept-encoding': encoding });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(headers.vary).toMatch(/accept-encoding/);
    expect(body.length).toBeLessThan(30_000);
    const { states } = JSON.parse(decoders[encoding](body).toString()) as SeatStates;
    expect(states).toHaveLength(20_000);
    for (const letter of 'fhsb') expect(states.split(letter).length).toBeGreaterThan(4000);
    expect(states).toBe((await expectOk(shop.nobody.get<SeatStates>(statesPath()))).states);
  });

  test('has a plan that is kept for a year, and is the same in every encoding', async () => {
    const plain = await fetchRaw(planPath());
    expect(plain.headers['content-encoding']).toBeUndefined();
    const plan = JSON.parse(plain.body.toString()) as Plan;
    expect(plan.rows).toHaveLength(200);
    expect(plan.rows.flatMap(({ seats }) => seats)).toHaveLength(20_000);
    for (const [encoding, decode] of Object.entries(decoders)) {
      const { headers, body } = await fetchRaw(planPath(), { 'accept-encoding': encoding });
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(headers.vary).toMatch(/accept-encoding/);
      expect(body.length).toBeLessThan(plain.body.length / 4);
      expect(decode(body).equals(plain.body)).toBe(true);
    }
  });
});

describe('what is compressed', () => {
  const encodingOf = async (path: string, accepted?: string) =>
    (await fetchRaw(path, accepted === undefined ? {} : { 'accept-encoding': accepted })).headers[
      'content-encoding'
    ];

  test.each([
    [undefined, undefined],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['zstd', undefined],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['*', 'br'],
  ])('goes by Accept-Encoding: %s', async (accepted, encoding) => {
    expect(await encodingOf(statesPath(), accepted)).toBe(encoding);
  });

  test('is not what fits into one packet anyway', async () => {
    const { id } = await createConcert(admin);
    const small = await fetchRaw(`/api/concerts/${id}/seats`, { 'accept-encoding': 'gzip' });
    expect(small.headers['content-encoding']).toBeUndefined();
    expect(small.headers.vary).toMatch(/accept-encoding/);
  });

  test('has one tag in every encoding, by which nothing is sent again', async () => {
    for (const path of [statesPath(), planPath()]) {
      const tags = new Set<string>();
      for (const accepted of ['identity', 'gzip', 'br']) {
        tags.add((await fetchRaw(path, { 'accept-encoding': accepted })).headers.etag!);
      }
      expect(tags.size).toBe(1);
      for (const accepted of ['identity', 'gzip', 'br']) {
        const known = { 'accept-encoding': accepted, 'if-none-match': [...tags][0]! };
        const { status, headers, body } = await fetchRaw(path, known);
        expect([status, body.length, headers['content-encoding']]).toEqual([304, 0, undefined]);
        expect(headers.vary).toMatch(/accept-encoding/);
      }
    }
  });
});

test('hundreds who ask at once cost the database a read a second', async () => {
  await expectOk(shop.nobody.get(planPath()));
  tellOfChange(shop, arena.id);
  const statements = jest.spyOn(shop.app.get(DataSource, { strict: false }), 'query');
  const began = performance.now();
  const ask = (path: string) =>
    Promise.all(Array.from({ length: 200 }, () => fetchRaw(path, { 'accept-encoding': 'br' })));
  const all = await Promise.all([ask(statesPath()), ask(planPath())]);
  for (const answers of all) for (const { body } of answers) expect(body.equals(answers[0]!.body)).toBe(true);
  // The states are read anew from 700 ms on, and the plan is only asked whether it may be seen.
  const periods = 1 + Math.floor((performance.now() - began) / 700);
  expect(statements.mock.calls.length).toBeLessThanOrEqual(2 * periods);
});

describe('what one instance sells', () => {
  test('its visitors see at once, those of another that is told nothing within a second', async () => {
    const { id } = await createConcert(admin);
    const [guest, stranger] = [await shop.guest(), second.reach(shop.nobody)];
    const look = async (client: TestClient) => [
      (await expectOk(client.get<SeatStates>(`/api/concerts/${id}/seats`))).states.slice(0, 2),
      (await expectOk(client.get<Concert>(`/api/concerts/${id}`))).available,
      (await expectOk(client.get<Concert>(`/api/concerts/${id}/availability`))).tiers[0]!.available,
    ];
    const before = ['ff', 10, 10];
    expect([await look(guest), await look(stranger)]).toEqual([before, before]);
    await expectOk(guest.post('/api/bookings', { concertId: id, seats: [2] }));
    expect(await look(guest)).toEqual(['fs', 9, 9]);
    // The control: the other instance does answer from memory.
    expect(await look(stranger)).toEqual(before);
    await pause(1000);
    expect(await look(stranger)).toEqual(['fs', 9, 9]);
  });

  test('or changes is seen at once, and a new plan has its own version', async () => {
    const { id, planVersion } = await createDraft(admin, { name: 'Two plans' });
    const plan = () => expectOk(admin.get<Plan>(`/api/concerts/${id}/plan`));
    const seatsOf = ({ rows }: Plan) => rows.flatMap(({ seats }) => seats).length;
    expect(seatsOf(await plan())).toBe(10);
    await expectOk(admin.patch(`/api/admin/concerts/${id}`, { totalSeats: 12 }));
    expect(await plan()).toMatchObject({ planVersion: planVersion + 1 });
    expect(seatsOf(await plan())).toBe(12);
    expect((await shop.nobody.get(`/api/concerts/${id}/plan`)).status).toBe(404);
    await expectOk(admin.post(`/api/admin/concerts/${id}/publish`));
    expect(seatsOf(await expectOk(shop.nobody.get<Plan>(`/api/concerts/${id}/plan`)))).toBe(12);
    expect((await admin.delete(`/api/admin/concerts/${id}`)).status).toBe(204);
    expect((await shop.nobody.get(`/api/concerts/${id}/plan`)).status).toBe(404);
  });
});
