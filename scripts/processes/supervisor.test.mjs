import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { Problem, StopRequested } from '../reporting/problem.mjs';
import { openRun } from './open-run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fermata-supervisor-'));
const stops = join(folder, 'stops');
test.after(() => rmSync(folder, { recursive: true }));

/** A process that takes some time to stop and then writes its name down. */
function slowToStop(/** @type {string} */ name, /** @type {number} */ milliseconds) {
  const script = `
    process.on('SIGTERM', () => setTimeout(() => {
      require('node:fs').appendFileSync(${JSON.stringify(stops)}, '${name} ');
      process.exit(0);
    }, ${milliseconds}));
    console.log('ready');
    setInterval(() => {}, 1000);`;
  return { name, command: process.execPath, args: ['-e', script] };
}

test('processes stop in the opposite order of their start, each after the one before', async () => {
  const controller = new AbortController();
  const supervisor = await openRun(join(folder, 'order'), controller.signal);
  for (const [name, wait] of /** @type {const} */ ([
    ['database', 0],
    ['backend', 200],
    ['web', 400],
  ])) {
    const child = supervisor.start(slowToStop(name, wait));
    await supervisor.waitUntil(
      child,
      async () => readFileSync(String(child.log), 'utf8').includes('ready'),
      10,
    );
  }
  const watching = supervisor.watch();
  controller.abort(new StopRequested());
  await assert.rejects(watching, StopRequested);
  await supervisor.close();
  assert.equal(readFileSync(stops, 'utf8'), 'web backend database ');
  assert.throws(() => supervisor.start(slowToStop('late', 0)), StopRequested);
});

test('a process that dies while it starts is a problem that shows the end of its log', async () => {
  const supervisor = await openRun(join(folder, 'death'), new AbortController().signal);
  const args = ['-e', 'console.error("no table for one"); process.exit(3)'];
  const child = supervisor.start({ name: 'backend', command: process.execPath, args });
  const waiting = supervisor.waitUntil(child, async () => false, 10);
  await assert.rejects(
    waiting,
    (error) => error instanceof Problem && /exit code 3[^]*no table for one/.test(error.message),
  );
  await supervisor.close();
});

test('a program that is not there is a problem, too', async () => {
  const supervisor = await openRun(join(folder, 'absent'), new AbortController().signal);
  const child = supervisor.start({ name: 'database', command: join(folder, 'nothing'), args: [] });
  await assert.rejects(
    supervisor.waitUntil(child, async () => false, 10),
    /ENOENT/,
  );
  await supervisor.close();
});
