import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import test from 'node:test';
import { findFreePort, isPortFree } from './ports.mjs';

for (const host of ['127.0.0.1', '0.0.0.0']) {
  test(`a port on which a program listens at ${host} is not free`, async () => {
    const port = await findFreePort();
    assert.equal(await isPortFree(port), true);
    const program = createServer().listen(port, host);
    await once(program, 'listening');
    assert.equal(await isPortFree(port), false);
    program.close();
  });
}
