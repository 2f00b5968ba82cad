import { fillShop } from '../setup/fill-shop.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import { everyoneOthers, type Sale, sellSeats } from './sell-seats.js';
import type { Sizes } from './sizes.js';

const schema = 'bench_full';

/** Row (h1m): (b) on a schema of its own, whose tables are filled once, before its first measurement. */
export function fullTablesRow(stage: Stage, { bookings, soldConcerts, soldConcertSeats }: Sizes): Row {
  const reservations = soldConcerts * soldConcertSeats;
  let sale: Promise<Sale> | undefined;

  async function prepare(): Promise<Sale> {
    const { port } = await stage.startProduct(schema);
    const shop = await stage.openShop(schema, port);
    await fillShop(stage.database, shop, soldConcerts, soldConcertSeats);
    return { shop, ports: [port], ...everyoneOthers() };
  }

  return {
    id: 'h1m',
    title: `(b) beside ${reservations.toLocaleString('en')} reservations`,
    async run(connections, effort) {
      const { measurement, sold } = await sellSeats(
        await (sale ??= prepare()),
        connections,
        Math.ceil(bookings * effort),
      );
      return { measurement, sold: { ...sold!, wholeShop: true } };
    },
  };
}
