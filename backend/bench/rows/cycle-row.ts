import { cycleLane, type CycleRequests } from '../load/cycle-lane.js';
import { drive } from '../load/drive.js';
import { withConnections } from '../load/http-lanes.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

/** Row (e): every connection is a customer who holds a seat, pays and cancels, one request after the other. */
export function cycleRow({ shop, first }: Stage, { cycles }: Sizes): Row {
  return {
    id: 'e',
    title: 'hold, pay, cancel cycles',
    async run(connections, effort) {
      const wanted = Math.ceil(cycles * effort);
      const concert = await shop.addConcert('assigned', wanted, 'online');
      let holds = 0;
      let ended = 0;
      const requestsOf = (customer: number): CycleRequests => ({
        hold: () => shop.bookingRequest(customer, { concertId: concert.id, seats: [1 + (holds++ % wanted)] }),
        pay: (bookingId) => shop.payRequest(customer, bookingId),
        cancel: (bookingId) => shop.cancelRequest(customer, bookingId),
      });
      const measurement = await withConnections([first.port], connections, (opened) => {
        const lanes = opened.map((connection, customer) =>
          cycleLane(connection, requestsOf(customer), () => ended++),
        );
        return drive(lanes, wanted * 3);
      });
      const { granted, refused, perSecond } = measurement;
      const cyclesPerSecond = (ended * perSecond) / (granted + refused);
      return { measurement: { ...measurement, cyclesPerSecond }, sold: { shop, concert } };
    },
  };
}
