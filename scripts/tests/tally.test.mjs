import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { readJest, readPlaywright, readTap, sum, tallyOf } from './tally.mjs';

test('each report is counted, with what could not be run', () => {
  assert.deepEqual(readTap('ok 1\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n'), { passed: 3, failed: 2 });
  const jest = { numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 1 };
  assert.deepEqual(readJest(JSON.stringify(jest)), { passed: 7, failed: 2 });
  const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 }, errors: [{}] };
  assert.deepEqual(readPlaywright(JSON.stringify(playwright)), { passed: 4, failed: 3 });
  assert.deepEqual(sum([readTap('# pass 1\n'), { passed: 2, failed: 3 }]), { passed: 3, failed: 3 });
});

test('a runner that ends badly is never counted as a success', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fermata-tally-'));
  const report = join(folder, 'report');
  assert.deepEqual(tallyOf(report, readTap, 1), { passed: 0, failed: 1 });
  assert.deepEqual(tallyOf(report, readTap, 0), { passed: 0, failed: 1 });
  writeFileSync(report, '# pass 2\n# fail 0\n');
  assert.deepEqual(tallyOf(report, readTap, 1), { passed: 2, failed: 1 });
  assert.deepEqual(tallyOf(report, readTap, 0), { passed: 2, failed: 0 });
  rmSync(folder, { recursive: true });
});
