import { Connection } from '../load/connection.js';
import { drive } from '../load/drive.js';
import { withConnections, withHttpLanes } from '../load/http-lanes.js';
import { requestText } from '../load/request-text.js';
import type { LiveStage } from './live-stage.js';

const connections = 64;
const requests = 30_000;
const seats = 20_000;

/** How many people a second may read all the states of a big hall, and how much that is. */
export async function measureSnapshots({ shop, servers: [{ port }] }: LiveStage) {
  const { id } = await shop.addConcert('assigned', seats);
  await sellAThird(port, (index, seatNumbers) =>
    shop.bookingRequest(index, { concertId: id, seats: seatNumbers }),
  );
  const ask = (headers: Record<string, string>) =>
    requestText({ method: 'GET', path: `/api/concerts/${id}/seats`, headers });
  const [bytes, version] = await withConnections([port], 1, async ([connection]) => {
    const { body } = await connection!.send(ask({ 'accept-encoding': 'br' }));
    const whole = await connection!.send(ask({}));
    return [body.length, (JSON.parse(whole.body) as { version: number }).version];
  });
  const rate = async (headers: Record<string, string>) =>
    (
      await withHttpLanes(
        [port],
        connections,
        () => ask(headers),
        (lanes) => drive(lanes, requests),
      )
    ).perSecond;
  return {
    seats,
    compressedBytes: bytes,
    plainPerSecond: await rate({}),
    compressedPerSecond: await rate({ 'accept-encoding': 'br' }),
    notModifiedPerSecond: await rate({ 'if-none-match': `"${version}"` }),
  };
}

/** Seats here and there, so that the states are not easier to compress than those of a real sale. */
async function sellAThird(
  port: number,
  requestOf: (index: number, seatNumbers: number[]) => string,
): Promise<void> {
  const order = Array.from({ length: seats }, (_, index) => ({ seatNumber: index + 1, luck: Math.random() }))
    .sort((a, b) => a.luck - b.luck)
    .map(({ seatNumber }) => seatNumber);
  const connection = await Connection.open(port);
  for (let index = 0; 50 * index < seats / 3; index++) {
    await connection.send(requestOf(index, order.slice(50 * index, 50 * (index + 1))));
  }
  connection.close();
}
