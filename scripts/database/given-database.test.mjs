import assert from 'node:assert/strict';
import test from 'node:test';
import { givenDatabase } from './given-database.mjs';

test('no database is given when only its name is', () => {
  assert.equal(givenDatabase({ DB_DATABASE: 'shop', DATABASE_URL: '' }), null);
});

test('DATABASE_URL gives all of it, decoded, and wins', () => {
  const given = givenDatabase({ DATABASE_URL: 'mysql://me:p%40ss@db.example:3307/shop', DB_HOST: 'other' });
  assert.deepEqual(given, {
    host: 'db.example',
    port: 3307,
    user: 'me',
    password: 'p@ss',
    ssl: 'false',
    sslCa: '',
  });
});

test('DB_HOST alone means the usual port', () => {
  assert.equal(givenDatabase({ DB_HOST: 'db.example', DB_USERNAME: 'me' })?.port, 3306);
});
