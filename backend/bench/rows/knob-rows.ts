import type { Server } from '../setup/start-server.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import { everyoneOthers, sellSeats } from './sell-seats.js';
import type { Sizes } from './sizes.js';

const batchSizes = [16, 64, 256, 1024];
const batchSeats = [250, 500, 2000, 8000];
/** The largest batch where the bound in seats is measured: none that counts. */
const manyRequests = '5000';
const seatsEach = 8;

/** (b) with other bounds of a batch, on an instance each, to choose the defaults by. */
export function knobRows(stage: Stage, { bookings }: Sizes): Row[] {
  return [
    ...batchSizes.map((size) =>
      row(stage, `knobs-${size}`, `(b), at most ${size} requests a batch`, 1, bookings, {
        LEDGER_BATCH_SIZE: String(size),
      }),
    ),
    ...batchSeats.map((seats) =>
      row(stage, `knobs-${seats}s`, `(b), 8 seats a booking, at most ${seats} a batch`, seatsEach, bookings, {
        LEDGER_BATCH_SIZE: manyRequests,
        LEDGER_BATCH_SEATS: String(seats),
      }),
    ),
  ];
}

function row(
  stage: Stage,
  id: string,
  title: string,
  seatsABooking: number,
  count: number,
  settings: Record<string, string>,
): Row {
  let server: Promise<Server> | undefined;
  return {
    id,
    title,
    onDemand: true,
    async run(connections, effort) {
      const { port } = await (server ??= stage.startProduct(stage.shop.schema, settings));
      const sale = { shop: stage.shop, ports: [port], ...everyoneOthers(seatsABooking) };
      return sellSeats(sale, connections, Math.ceil(count * effort));
    },
  };
}
