import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { arePackagesInstalled } from './install-packages.mjs';

test('packages count as installed only when each is there in the version of the lock file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fermata-packages-'));
  const lock = (/** @type {string} */ version) => ({
    packages: {
      '': { name: 'fermata' },
      backend: { version: '0.1.0' },
      'node_modules/nest': { version },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  });
  const write = (/** @type {string} */ file, /** @type {object} */ content) =>
    writeFileSync(join(folder, file), JSON.stringify(content));
  write('package-lock.json', lock('1.0.0'));
  assert.equal(arePackagesInstalled(folder), false);

  mkdirSync(join(folder, 'node_modules', 'nest'), { recursive: true });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/nest': { version: '1.0.0' } } });
  assert.equal(arePackagesInstalled(folder), true);

  write('package-lock.json', lock('1.0.1'));
  assert.equal(arePackagesInstalled(folder), false);

  write('package-lock.json', lock('1.0.0'));
  rmSync(join(folder, 'node_modules', 'nest'), { recursive: true });
  assert.equal(arePackagesInstalled(folder), false);
  rmSync(folder, { recursive: true });
});
