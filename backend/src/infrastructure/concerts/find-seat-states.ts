import type { DataSource } from 'typeorm';
import type { SeatState } from '../../domain/bookings/ledger-state.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import type { SeatStatesView } from '../../use-cases/concerts/concert-views.js';
import { lapsedReservationsAt } from '../bookings/lapsed-holds.js';
import { uuidToBytes } from '../database/uuid-column.js';

interface StatesRow {
  version: number;
  status: string;
  totalSeats: number;
  state: Exclude<SeatState, 'free'> | 'lapsed' | null;
  count: number;
  seats: string;
}

/**
 * One statement sees one moment, so the states are those of the version. The seats that are not free travel as
 * lists of numbers, one a state: at 20,000 seats that costs Node a tenth of what rows cost. Those of lapsed holds
 * are among the held ones too.
 */
export async function findSeatStates(
  dataSource: DataSource,
  id: string,
  viewer: Viewer,
): Promise<SeatStatesView | null> {
  const concertId = uuidToBytes(id);
  const rows = await dataSource.query<StatesRow[]>(
    `SELECT c.version, c.status, c.totalSeats, s.state, s.count, s.seats
       FROM concert c
       LEFT JOIN (SELECT state, COUNT(*) AS count, GROUP_CONCAT(seatNumber) AS seats
                    FROM seat WHERE concertId = ? AND state <> 'free' GROUP BY tierId, state
                   UNION ALL
                  SELECT 'lapsed', COUNT(*), GROUP_CONCAT(r.seatNumber)
                    FROM ${lapsedReservationsAt('?')} HAVING COUNT(*) > 0) s ON TRUE
      WHERE c.id = ?`,
    [concertId, concertId, concertId],
  );
  const [concert] = rows;
  if (!concert || (concert.status === 'draft' && !viewer.seesDrafts)) return null;
  const states = new Array<string>(concert.totalSeats).fill('f');
  const fill = (letter: string, { count, seats }: StatesRow) => {
    const numbers = seats.split(',');
    if (numbers.length !== count) throw new Error('group_concat_max_len is too small for this concert.');
    for (const seatNumber of numbers) states[Number(seatNumber) - 1] = letter;
  };
  const lapsed = rows.find(({ state }) => state === 'lapsed');
  for (const row of rows) if (row.state !== null && row !== lapsed) fill(row.state[0]!, row);
  if (lapsed) fill('f', lapsed);
  const lapsedSeats = lapsed?.count ?? 0;
  return { concertId: id, version: concert.version, lapsedSeats, states: states.join('') };
}
