/** npm start: the whole product, from a bare checkout, on a real database. */
import { readAdminLogin } from './environment/admin-login.mjs';
import { appSecretVariables } from './environment/app-secret.mjs';
import { loadEnvFile } from './environment/env-file.mjs';
import { dataFolder } from './environment/places.mjs';
import { readPorts, requireFreePorts } from './environment/ports.mjs';
import { buildBackend } from './build/backend.mjs';
import { buildFrontend } from './build/frontend.mjs';
import { provideDatabase } from './database/provide-database.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { openRun } from './processes/open-run.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { demoVariables } from './product/demo-variables.mjs';
import { greeting } from './product/greeting.mjs';
import { startProduct } from './product/start-product.mjs';
import { runMain } from './reporting/run-main.mjs';
import { say } from './reporting/say.mjs';

await runMain(async () => {
  loadEnvFile();
  const stopping = onStopRequest();
  const ports = readPorts();
  const folder = dataFolder();
  const supervisor = await openRun(folder, stopping);
  try {
    await requireFreePorts(ports, 'npm start');
    await installPackages(stopping);
    const database = await provideDatabase(folder, supervisor);
    await buildBackend(stopping);
    await buildFrontend(stopping);
    const admin = readAdminLogin(folder);
    say('Starting the backend and the web app');
    const variables = { ...database, ...demoVariables(admin), ...appSecretVariables(folder) };
    const settings = { ports, variables };
    await startProduct(settings, supervisor);
    console.log(greeting(settings, admin, supervisor.logFolder));
    return await supervisor.watch();
  } finally {
    await supervisor.close();
  }
});
