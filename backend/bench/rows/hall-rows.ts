import { drive } from '../load/drive.js';
import { withHttpLanes } from '../load/http-lanes.js';
import type { StagedConcert } from '../setup/shop.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

/** Row (h): bookings on concerts of different sizes. A hall is used until it has too few seats left. */
export function hallRows({ shop, first }: Stage, { halls, hallBookings }: Sizes): Row[] {
  return halls.map((seats) => {
    let concert: StagedConcert | undefined;
    let sold = 0;
    return {
      id: `h${seats}`,
      title: `(b) in a hall of ${seats.toLocaleString('en')} seats`,
      async run(connections, effort) {
        const count = Math.ceil(hallBookings * effort);
        if (!concert || sold + count > seats) {
          concert = await shop.addConcert('assigned', seats);
          sold = 0;
        }
        const { id } = concert;
        const before = sold;
        sold += count;
        const requestOf = (index: number) =>
          shop.bookingRequest(index, { concertId: id, seats: [before + index + 1] });
        const measurement = await withHttpLanes([first.port], connections, requestOf, (lanes) =>
          drive(lanes, count),
        );
        return { measurement, sold: { shop, concert } };
      },
    };
  });
}
