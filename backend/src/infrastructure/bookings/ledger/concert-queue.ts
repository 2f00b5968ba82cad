import {
  type LedgerRequest,
  type LedgerResult,
  quantityOf,
} from '../../../domain/bookings/ledger-request.js';
import { GroupQueue, type RunGroup } from '../../database/group-queue.js';

export interface QueueBounds {
  /** Most requests that share a transaction. */
  readonly batchSize: number;
  /** Most seats that share a transaction; a single request may want more. */
  readonly batchSeats: number;
  /** Most requests that wait for one concert; more are told to come back. */
  readonly queueLength: number;
  /** How long a request may wait before its transaction begins. */
  readonly deadlineMs: number;
}

/** The requests to the ledger that concern one concert. */
export class ConcertQueue extends GroupQueue<LedgerRequest, LedgerResult> {
  constructor(run: RunGroup<LedgerRequest, LedgerResult>, bounds: QueueBounds, onIdle: () => void) {
    super(run, { ...bounds, batchWeight: bounds.batchSeats }, seatsOf, onIdle);
  }
}

/** How many seats a request will touch, as far as it says so. */
function seatsOf(request: LedgerRequest): number {
  if ('wanted' in request) return quantityOf(request.wanted);
  return request.kind === 'block-seats' ? request.seats.length : 1;
}
