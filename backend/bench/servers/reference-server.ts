import 'reflect-metadata';
import { v7 } from 'uuid';
import { AppModule } from '../../src/app.module.js';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import { createDataSource } from '../../src/infrastructure/database/data-source.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { serveWebApp } from '../../src/presentation/web/serve-web-app.js';
import { EnsureAdmin } from '../../src/use-cases/staff/ensure-admin.js';
import { type Design, designs } from './designs.js';

/** What TypeORM and most services have. */
const poolSize = 10;

/** The whole service, with another design in the ledger's place: `node reference-server.js <design>`. */
const configuration = readConfiguration(process.env);
const app = await createApp(AppModule.with(configuration), configuration);
app.enableShutdownHooks([], { useProcessExit: true });
await serveWebApp(app, configuration.webPort);
await app.init();
const { adminEmail, adminPassword } = configuration;
await app
  .get(EnsureAdmin, { strict: false })
  .execute({ email: adminEmail, password: adminPassword, mustChangePassword: false });

const dataSource = createDataSource(configuration, { poolSize, session: { innodb_lock_wait_timeout: 3 } });
await dataSource.initialize();
const references = new RandomReferences();
const draw = { id: () => v7(), reference: () => references.next() };
const submit = designs[process.argv[2] as Design](dataSource, draw);
Object.assign(app.get<BookingLedger>(BookingLedger, { strict: false }), { submit });

await app.listen(configuration.port, configuration.host);
