import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { type Entry, table } from './table.js';
import { type CallerName, callers } from './outcomes.js';
import { type Ids, World } from './world.js';

let shop: TestApp;
let world: World;

beforeAll(async () => {
  shop = await startTestApp();
  world = await World.open(shop);
});
afterAll(() => shop.close());

test('every route says what becomes of each kind of caller', () => {
  const operations = shop.api.routes.map(({ operation }) => operation.operationId);
  expect([...operations].sort()).toEqual(Object.keys(table).sort());
});

test('the document asks for a session or a key exactly where nobody may not', () => {
  const said = shop.api.routes.map(({ operation }) => [
    operation.operationId,
    Boolean(operation.security?.length),
  ]);
  const enforced = shop.api.routes.map(({ operation }) => [
    operation.operationId,
    isClosed(table[operation.operationId]!),
  ]);
  expect(said).toEqual(enforced);
});

describe.each(Object.entries(table))('%s', (operationId, entry) => {
  /** What those who may not are let try on, and what must be as before when they all have. */
  let untouched: Ids | undefined;

  test('answers each kind of caller as it should', async () => {
    if (entry.about) untouched = await world.make(entry.about, world.caller('owner'));
    const answered: [CallerName, number][] = [];
    for (const name of callers) answered.push([name, await call(operationId, entry, name, untouched)]);
    expect(Object.fromEntries(answered)).toEqual(entry.outcomes);
  });
});

/** Nobody may not, and somebody may get further. */
function isClosed({ outcomes }: Entry): boolean {
  return outcomes.nobody === 401 && Object.values(outcomes).some((status) => status !== 401);
}

/** Those who may get something of their own to do it to, as it may be gone afterwards. */
async function call(
  operationId: string,
  entry: Entry,
  name: CallerName,
  untouched: Ids | undefined,
): Promise<number> {
  const mayDo = entry.outcomes[name] < 400;
  const caller = entry.usesUp ? await world.newCaller(name) : world.caller(name);
  const owner = name === 'owner' ? caller : world.caller('owner');
  const ids = entry.about && mayDo ? await world.make(entry.about, owner) : untouched;
  const route = shop.api.routes.find(({ operation }) => operation.operationId === operationId)!;
  const path = route.path.replace(/\{(\w+)\}/g, (_, parameter: keyof Ids) => ids![parameter]);
  return (await caller.request(route.method, path, { body: bodyOf(entry, name, ids) })).status;
}

function bodyOf({ body }: Entry, name: CallerName, ids: Ids | undefined): object | undefined {
  return typeof body === 'function' ? body({ name, id: ids?.id ?? '' }) : body;
}
