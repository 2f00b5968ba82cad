import { drive } from '../load/drive.js';
import { withHttpLanes } from '../load/http-lanes.js';
import type { StagedConcert } from '../setup/shop.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

/** Row (d): one place a booking until all are sold, and then requests that come too late. */
export function generalAdmissionRows(stage: Stage, sizes: Sizes): Row[] {
  return [...rowsOf(stage, sizes, false), ...rowsOf(stage, sizes, true)];
}

function rowsOf({ shop, first }: Stage, { places, rejections }: Sizes, keyed: boolean): Row[] {
  const how = keyed ? 'with keys' : 'without keys';
  let concert: StagedConcert;
  let asked = 0;
  const ask = (connections: number, count: number) => {
    const { id, tierId } = concert;
    const body = { concertId: id, tiers: [{ tierId, quantity: 1 }] };
    const requestOf = (index: number) =>
      shop.bookingRequest(index, body, keyed ? `bench-${++asked}` : undefined);
    return withHttpLanes([first.port], connections, requestOf, (lanes) => drive(lanes, count));
  };
  return [
    {
      id: keyed ? 'd3' : 'd1',
      title: `general admission sells out, ${how}`,
      once: true,
      async run(connections, effort) {
        const count = Math.ceil(places * effort);
        concert = await shop.addConcert('general', count);
        return { measurement: await ask(connections, count), sold: { shop, concert } };
      },
    },
    {
      id: keyed ? 'd4' : 'd2',
      title: `sold out: rejections, ${how}`,
      async run(connections, effort) {
        const count = Math.ceil(rejections * effort);
        return { measurement: await ask(connections, count), sold: { shop, concert } };
      },
    },
  ];
}
