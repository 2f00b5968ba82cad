import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildBackend } from './build/backend.mjs';
import { accessVariables } from './database/access-variables.mjs';
import { findServers } from './database/find-server.mjs';
import { provideServer } from './database/provide-server.mjs';
import { backendFolder } from './environment/places.mjs';
import { openRun } from './processes/open-run.mjs';
import { findFreePort } from './processes/ports.mjs';
import { answers } from './product/answers.mjs';

const command = fileURLToPath(new URL('audit.mjs', import.meta.url));
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fermata-audit-'));
const { signal } = new AbortController();
const skip = (await findServers()).length === 0 && 'there is no database server on this machine';
test.after(() => rmSync(folder, { recursive: true }));

function audit() {
  const nobodysDatabase = { DATABASE_URL: '', DB_HOST: '', DB_PORT: '', DB_DATABASE: '' };
  const env = { ...process.env, ...nobodysDatabase, DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
  return { code: status, printed: `${stdout}${stderr}` };
}

test('where npm start never made a database, the audit says so and makes none', () => {
  const { code, printed } = audit();
  assert.match(printed, /^✗ There is no database in .*: npm start makes one, or set DATABASE_URL/);
  assert.equal(code, 2);
  assert.equal(existsSync(join(folder, 'database')), false);
});

test('a run whose database is not the private one, or not there yet', async () => {
  const run = await openRun(folder, signal);
  const { code, printed } = audit();
  await run.close();
  assert.match(printed, /^✗ Fermata runs with the data in .*, but its database does not answer there/);
  assert.equal(code, 2);
});

test('the kept data, beside the product that runs and by itself', { skip }, async () => {
  await buildBackend(signal);
  const run = await openRun(folder, signal);
  try {
    const database = { folder: join(folder, 'database'), durable: true };
    const access = await provideServer(database, run);
    const [port, webPort] = [await findFreePort(), await findFreePort()];
    const own = {
      ...{ HOST: '127.0.0.1', PORT: String(port), WEB_PORT: String(webPort), DB_DATABASE: '' },
      ...{
        ADMIN_EMAIL: '',
        ADMIN_PASSWORD: '',
        SEED_DEMO: 'false',
        BACKGROUND_JOBS: 'true',
        LOG_LEVEL: 'info',
      },
    };
    const backend = run.start({
      name: 'backend',
      command: process.execPath,
      args: [join(backendFolder, 'dist', 'main.js')],
      env: { ...process.env, ...accessVariables(access), ...own },
    });
    await run.waitUntil(backend, () => answers(`http://127.0.0.1:${port}/health/ready`), 60);
    const beside = audit();
    assert.match(beside.printed, new RegExp(`^Audit of fermata at 127.0.0.1:${access.port}: concerts: 0,`));
    assert.match(beside.printed, /^No violations\.$/m);
    assert.equal(beside.code, 0);
    assert.ok(backend.running);
    // The service has audited by itself, too, as soon as it listened.
    assert.match(readFileSync(String(backend.log), 'utf8'), /audit found no violation/);
  } finally {
    await run.close();
  }
  const alone = audit();
  assert.match(alone.printed, /^• Starting a private [^]*^Audit of fermata [^]*^No violations\.$/m);
  assert.equal(alone.code, 0);
  assert.equal(existsSync(join(folder, 'run.json')), false);
});
