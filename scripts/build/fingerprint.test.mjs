import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fingerprint } from './fingerprint.mjs';

test('the fingerprint changes with every content and name that matters, and with nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fermata-print-'));
  mkdirSync(join(folder, 'src', 'made'), { recursive: true });
  writeFileSync(join(folder, 'src', 'one.ts'), '1');
  writeFileSync(join(folder, 'lock'), '{}');
  const print = () => fingerprint(folder, ['src', 'lock', 'absent'], (path) => path === 'src/made');
  const first = print();

  writeFileSync(join(folder, 'src', 'made', 'types.ts'), 'new');
  writeFileSync(join(folder, 'README'), 'new');
  assert.equal(print(), first);

  writeFileSync(join(folder, 'src', 'one.ts'), '2');
  const second = print();
  assert.notEqual(second, first);
  renameSync(join(folder, 'src', 'one.ts'), join(folder, 'src', 'two.ts'));
  assert.notEqual(print(), second);
  rmSync(folder, { recursive: true });
});
