import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { endProcess } from './end-process.mjs';
import { isAlive, readRun, RunRecord } from './run-record.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fermata-record-'));
const module = new URL('run-record.mjs', import.meta.url).href;
test.after(() => rmSync(folder, { recursive: true }));

/** Claims the file in a process of its own, which then waits. */
async function claimElsewhere(/** @type {string} */ file) {
  const script = `
    import { spawn } from 'node:child_process';
    import { RunRecord } from '${module}';
    const claim = RunRecord.claim(process.argv[1]);
    if (claim.record) claim.record.remember('child', spawn('sleep', ['60'], { detached: true }).pid);
    console.log('runningPid' in claim ? 'refused' : 'claimed');
    setTimeout(() => {}, 60_000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script, file]);
  const [answer] = await once(owner.stdout, 'data');
  return { owner, answer: String(answer).trim() };
}

test('a folder in which a run is alive is refused, and given up by a run that is over', async () => {
  const file = join(folder, 'live.json');
  const { owner } = await claimElsewhere(file);
  assert.deepEqual(RunRecord.claim(file), { leftovers: {}, runningPid: owner.pid });
  const child = readRun(file)?.children.child;
  owner.kill('SIGKILL');
  await once(owner, 'exit');

  const claim = RunRecord.claim(file);
  assert.ok('record' in claim);
  assert.deepEqual(claim.leftovers, { child });
  assert.ok(child && isAlive(child));
  await endProcess(child, 5);
  assert.equal(isAlive(child), false);
});

test('of two claims made at once on what a killed run left, one is refused', async () => {
  const file = join(folder, 'race.json');
  const former = await claimElsewhere(file);
  const child = readRun(file)?.children.child;
  former.owner.kill('SIGKILL');
  await once(former.owner, 'exit');

  const claims = await Promise.all([1, 2, 3].map(() => claimElsewhere(file)));
  assert.deepEqual(claims.map(({ answer }) => answer).sort(), ['claimed', 'refused', 'refused']);
  const winner = readRun(file);
  assert.deepEqual(winner?.owner.pid, claims.find(({ answer }) => answer === 'claimed')?.owner.pid);
  for (const { owner } of claims) owner.kill('SIGKILL');
  for (const left of [child, ...Object.values(winner?.children ?? {})]) if (left) await endProcess(left, 5);
});

test('a pid that now belongs to another process is left alone', async () => {
  const other = spawn('sleep', ['60'], { detached: true });
  await endProcess({ pid: other.pid ?? 0, birth: 'some other time' }, 1);
  assert.equal(other.exitCode, null);
  assert.equal(other.signalCode, null);
  other.kill();
});

test('the record can be read by its owner only, and is gone when it is released', () => {
  const file = join(folder, 'mode.json');
  const claim = RunRecord.claim(file);
  assert.ok('record' in claim);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  claim.record.release();
  assert.equal(readRun(file), null);
});
