import type { Connection } from 'mysql2/promise';
import type { Shop } from './shop.js';
import { addBuyers, sellOut } from './sell-out.js';

/** Fills a shop with concerts that are sold out to as many guests as one of them has seats. */
export async function fillShop(
  database: Connection,
  shop: Shop,
  concerts: number,
  seats: number,
): Promise<void> {
  const began = performance.now();
  for (let filled = 0; filled < concerts; filled++) {
    const { id } = await shop.addConcert('assigned', seats);
    if (filled === 0) await addBuyers(database, shop.schema, id, seats);
    await sellOut(database, shop.schema, id, filled * seats, seats);
  }
  const [found] = await database.query(`SELECT COUNT(*) AS reservations FROM ${shop.schema}.reservation`);
  const { reservations } = (found as { reservations: number }[])[0]!;
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `filled ${shop.schema} with ${Number(reservations).toLocaleString('en')} reservations in ${seconds} s`,
  );
}
