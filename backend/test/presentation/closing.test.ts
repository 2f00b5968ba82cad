import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { alone } from '../support/alone.js';
import { createApp } from '../../src/presentation/http/create-app.js';

let begin: () => void;
const begun = new Promise<void>((resolve) => (begin = resolve));

@Controller('api/slow')
class SlowController {
  @Get()
  async answer() {
    begin();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { done: true };
  }
}

class SlowModule {}

test('a request under way is answered when the service stops, and no new one is taken', async () => {
  const configuration = readConfiguration({ LOG_LEVEL: 'silent' });
  const app = await createApp(
    { module: SlowModule, controllers: [SlowController], providers: [alone] },
    configuration,
  );
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/slow`;

  const asked = fetch(url).then((response) => response.json());
  await begun;
  const closed = app.close();
  await expect(asked).resolves.toEqual({ done: true });
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});
