import { join, relative } from 'node:path';
import { buildFrontend } from '../build/frontend.mjs';
import { provideChromium } from '../browser/chromium.mjs';
import { appSecretVariables } from '../environment/app-secret.mjs';
import { keepSecret } from '../environment/keep-secret.mjs';
import { dataFolder, frontendFolder, root } from '../environment/places.mjs';
import { npm } from '../packages/npm.mjs';
import { findFreePort } from '../processes/ports.mjs';
import { Supervisor } from '../processes/supervisor.mjs';
import { demoVariables } from '../product/demo-variables.mjs';
import { startProduct } from '../product/start-product.mjs';
import { say } from '../reporting/say.mjs';
import { createSchema } from './schema.mjs';
import { readPlaywright, tallyOf } from './tally.mjs';
import { testFiles } from './test-files.mjs';

/**
 * The browser flows, with Playwright, on the whole product with demo data in a schema of its own.
 * @param {import('./test-run.mjs').TestRun} run
 */
export async function testInBrowser({ folder, supervisor, patterns, database }) {
  const files = testFiles(frontendFolder, '.spec.ts', patterns);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const chromium = await provideChromium(supervisor.stopping);
  await buildFrontend(supervisor.stopping);
  const logs = join(dataFolder(), 'test-logs');
  const product = new Supervisor(supervisor.record, supervisor.stopping, logs);
  const schema = await createSchema(database);
  try {
    const ports = { port: await findFreePort(), webPort: await findFreePort() };
    const admin = { email: 'admin@example.com', password: keepSecret(join(folder, 'admin-password'), 12) };
    say(`Starting the product for the browser tests; its logs go to ${relative(root, logs)}`);
    const variables = {
      ...database,
      ...demoVariables(admin),
      ...appSecretVariables(folder),
      DB_DATABASE: schema.name,
      // One process serves itself, as with npm start.
      REDIS_URL: '',
      SEED_DEMO: 'true',
      RATE_LIMITS: 'off',
      HOST: '127.0.0.1',
    };
    await startProduct({ ports, variables }, product);
    const report = join(folder, 'playwright.json');
    const code = await supervisor.run({
      name: 'browser tests',
      ...npm(['test', '-w', 'frontend', '--', '--reporter=list,json', ...patterns]),
      cwd: root,
      env: {
        ...process.env,
        BASE_URL: `http://127.0.0.1:${ports.port}`,
        ADMIN_EMAIL: admin.email,
        ADMIN_PASSWORD: admin.password,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    });
    return tallyOf(report, readPlaywright, code);
  } finally {
    await product.stopAll();
    await schema.drop();
  }
}
