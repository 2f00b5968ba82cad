import { isConnectionLost } from './error-number.js';

/** Tells errors of a database that cannot be reached, or is no longer there, from those of a statement. */
export class Outages {
  isOutage(error: unknown): boolean {
    return isConnectionLost(error);
  }
}
