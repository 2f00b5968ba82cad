import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findServers, parseVersion } from './find-server.mjs';

const lines = {
  'mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)': [
    'mariadb',
    '10.11.6',
  ],
  '/usr/sbin/mysqld  Ver 8.4.7 for Linux on x86_64 (MySQL Community Server - GPL)': ['mysql', '8.4.7'],
  'mysqld  Ver 5.7.44 for Linux on x86_64 (MySQL Community Server (GPL))': null,
  'mariadbd  Ver 10.3.39-MariaDB for Linux on x86_64': null,
  'something else': null,
};
for (const [line, expected] of Object.entries(lines)) {
  test(`"${line}" ${expected ? `is ${expected.join(' ')}` : 'is no server we can use'}`, () => {
    const server = parseVersion('/x', line);
    assert.deepEqual(server && [server.flavour, server.version], expected);
  });
}

test('a server that has two names is found once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fermata-find-'));
  writeFileSync(join(folder, 'mariadbd'), '#!/bin/sh\necho "mariadbd  Ver 11.4.2-MariaDB"\n');
  chmodSync(join(folder, 'mariadbd'), 0o755);
  symlinkSync('mariadbd', join(folder, 'mysqld'));
  const servers = await findServers([folder, join(folder, 'missing')]);
  assert.deepEqual(
    servers.map(({ flavour, version }) => `${flavour} ${version}`),
    ['mariadb 11.4.2'],
  );
  rmSync(folder, { recursive: true });
});
