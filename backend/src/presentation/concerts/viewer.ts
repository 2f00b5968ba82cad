import type { Customer } from '../../domain/customers/customer.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';

export function viewerOf(caller: Customer | null): Viewer {
  return { seesDrafts: caller?.role === 'admin' };
}
