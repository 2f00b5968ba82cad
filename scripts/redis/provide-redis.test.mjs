import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { isPortFree } from '../processes/ports.mjs';
import { withThrowawayRun } from '../processes/throwaway-run.mjs';
import { answersPing } from './answers-ping.mjs';
import { provideRedis } from './provide-redis.mjs';

test('a private Redis lets in who knows its password, keeps its address, and goes with the run', async () => {
  const { signal } = new AbortController();
  const { port, folder } = await withThrowawayRun(signal, async ({ folder, supervisor }) => {
    const url = new URL(await provideRedis(join(folder, 'redis'), supervisor));
    const port = Number(url.port);
    assert.equal(url.hostname, '127.0.0.1');
    assert.equal(await answersPing(port, url.password), true);
    assert.equal(await answersPing(port, 'another'), false);
    await supervisor.stopAll();
    assert.equal(await isPortFree(port), true);
    assert.equal(await provideRedis(join(folder, 'redis'), supervisor), url.href.replace(/\/$/, ''));
    return { port, folder };
  });
  assert.equal(await isPortFree(port), true);
  assert.equal(existsSync(folder), false);
});
