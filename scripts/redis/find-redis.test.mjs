import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findRedis, parseVersion } from './find-redis.mjs';

const lines = {
  'Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=ae4d7c': 'Redis 7.0.15',
  'Valkey server v=8.1.3 sha=00000000:0 malloc=libc bits=64 build=7a3': 'Valkey 8.1.3',
  'Redis server v=5.0.14 sha=00000000:0 malloc=jemalloc-5.1.0 bits=64': null,
  'something else': null,
};
for (const [line, expected] of Object.entries(lines)) {
  test(`"${line}" ${expected ? `is ${expected}` : 'is no server we can use'}`, () => {
    assert.equal(parseVersion('/x', line)?.name ?? null, expected);
  });
}

test('a server that has two names is found once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fermata-find-'));
  writeFileSync(join(folder, 'valkey-server'), '#!/bin/sh\necho "Valkey server v=8.1.3 sha=0"\n');
  chmodSync(join(folder, 'valkey-server'), 0o755);
  symlinkSync('valkey-server', join(folder, 'redis-server'));
  const servers = await findRedis([folder, join(folder, 'missing')]);
  assert.deepEqual(
    servers.map(({ name }) => name),
    ['Valkey 8.1.3'],
  );
  rmSync(folder, { recursive: true });
});
