import { v7 } from 'uuid';
import { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import { createDataSource } from '../../src/infrastructure/database/data-source.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { type Design, designs } from './designs.js';
import { openService } from './open-service.js';

/** What TypeORM and most services have. */
const poolSize = 10;

/** The whole service, with another design in the ledger's place: `node reference-server.js <design>`. */
const { app, configuration } = await openService();

const dataSource = createDataSource(configuration, { poolSize, session: { innodb_lock_wait_timeout: 3 } });
await dataSource.initialize();
const references = new RandomReferences();
const draw = { id: () => v7(), reference: () => references.next() };
const submit = designs[process.argv[2] as Design](dataSource, draw);
Object.assign(app.get<BookingLedger>(BookingLedger, { strict: false }), { submit });

await app.listen(configuration.port, configuration.host);
