/** npm run dev: the product with everything reloading as the sources change; its logs go to the terminal. */
import { readAdminLogin } from './environment/admin-login.mjs';
import { appSecretVariables } from './environment/app-secret.mjs';
import { loadEnvFile } from './environment/env-file.mjs';
import { dataFolder } from './environment/places.mjs';
import { readPorts, requireFreePorts } from './environment/ports.mjs';
import { buildBackend, forgetBackendBuild } from './build/backend.mjs';
import { provideDatabase } from './database/provide-database.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { openRun } from './processes/open-run.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { demoVariables } from './product/demo-variables.mjs';
import { greeting } from './product/greeting.mjs';
import { startWatching } from './product/start-watching.mjs';
import { runMain } from './reporting/run-main.mjs';

await runMain(async () => {
  loadEnvFile();
  const stopping = onStopRequest();
  const ports = readPorts();
  const folder = dataFolder();
  const supervisor = await openRun(folder, stopping);
  try {
    await requireFreePorts(ports, 'npm run dev');
    await installPackages(stopping);
    const database = await provideDatabase(folder, supervisor);
    await buildBackend(stopping);
    forgetBackendBuild();
    const admin = readAdminLogin(folder);
    const variables = { ...database, ...demoVariables(admin), ...appSecretVariables(folder) };
    const settings = { ports, variables };
    await startWatching(settings, supervisor);
    console.log(greeting(settings, admin));
    return await supervisor.watch();
  } finally {
    await supervisor.close();
  }
});
