import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { problemCodes } from '../../src/presentation/http/problem-codes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

test('the OpenAPI document is of version 3.1 and names every operation once', async () => {
  const response = await fetch(`${shop.url}/api/openapi.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Fermata' } });
  const names = shop.api.routes.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test('there is a page to read it, with assets of our own', async () => {
  const page = await (await fetch(`${shop.url}/api/docs`)).text();
  expect(page).toContain('<title>Fermata API</title>');
  expect(page).not.toMatch(/(src|href)="https?:/);
  const script = await fetch(`${shop.url}/api/docs/swagger-ui-bundle.js`);
  expect(script.status).toBe(200);
});

test('every error code is explained where its problems point to', async () => {
  const page = await (await fetch(`${shop.url}/api/docs/errors`)).text();
  for (const code of problemCodes) expect(page).toContain(`<tr id="${code}">`);
});

test('what an operation refuses with comes on top of what all of its controller do', () => {
  const route = shop.api.routes.find(({ operation }) => operation.operationId === 'deleteMe');
  const refusal = JSON.stringify(route!.operation.responses[401]);
  expect(refusal).toContain('"enum":["INVALID_CREDENTIALS","UNAUTHENTICATED"]');
});
