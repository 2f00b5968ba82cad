import type { DataSource } from 'typeorm';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import type { PlanRow, PlanView } from '../../use-cases/concerts/concert-views.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';

interface SeatRow {
  seatNumber: number;
  section: string | null;
  rowName: string;
  tierId: Buffer;
  label: string;
  x: number;
  y: number;
}

/** Browsers keep a plan for good under its version, so the two come from the same moment. */
export async function findPlan(dataSource: DataSource, id: string, viewer: Viewer): Promise<PlanView | null> {
  const concertId = uuidToBytes(id);
  return readSnapshot(dataSource, async (sql) => {
    const [concert] = await sql.rows<{ planVersion: number; status: string }>(
      'SELECT planVersion, status FROM concert WHERE id = ?',
      [concertId],
    );
    if (!concert || (concert.status === 'draft' && !viewer.seesDrafts)) return null;
    const seats = await sql.rows<SeatRow>(
      `SELECT seatNumber, section, rowName, tierId, label, x, y
         FROM seat WHERE concertId = ? AND label IS NOT NULL ORDER BY seatNumber`,
      [concertId],
    );
    return { concertId: id, planVersion: concert.planVersion, rows: rowsOf(seats) };
  });
}

/** Seats come in the order of their numbers: a row ends where the next one begins. */
function rowsOf(seats: readonly SeatRow[]): PlanRow[] {
  const rows: { section: string | null; row: string; tierId: string; seats: PlanRow['seats'][number][] }[] =
    [];
  let last: SeatRow | undefined;
  for (const seat of seats) {
    if (
      !last ||
      last.section !== seat.section ||
      last.rowName !== seat.rowName ||
      !last.tierId.equals(seat.tierId)
    ) {
      rows.push({ section: seat.section, row: seat.rowName, tierId: uuidFromBytes(seat.tierId), seats: [] });
    }
    rows.at(-1)!.seats.push([seat.seatNumber, seat.label, seat.x, seat.y]);
    last = seat;
  }
  return rows;
}
