import type { Connection } from './connection.js';
import type { Lane } from './drive.js';

/** The requests of one customer, who holds, pays and cancels, over and over. */
export interface CycleRequests {
  hold(): string;
  pay(bookingId: string): string;
  cancel(bookingId: string): string;
}

/**
 * Sends the next request of its own cycle at every call, whatever the number; `onCycle` hears of each cycle that came to
 * its end. After a 503 the same step is tried again, after any other failure a new cycle begins.
 */
export function cycleLane(connection: Connection, requests: CycleRequests, onCycle: () => void): Lane {
  let step: keyof CycleRequests = 'hold';
  let bookingId = '';
  return async () => {
    const { status, body } = await connection.send(requests[step](bookingId));
    const granted = status >= 200 && status < 300;
    if (status === 503) return status;
    if (!granted) {
      step = 'hold';
    } else if (step === 'hold') {
      bookingId = (JSON.parse(body) as { id: string }).id;
      step = 'pay';
    } else if (step === 'pay') {
      step = 'cancel';
    } else {
      onCycle();
      step = 'hold';
    }
    return status;
  };
}
