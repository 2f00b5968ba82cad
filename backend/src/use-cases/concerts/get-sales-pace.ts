import { notFound } from '../../domain/kernel/domain-error.js';
import type { SalesPace, SalesPaceQueries } from './sales-pace-queries.js';

/** How quickly a concert sells at the moment. */
export class GetSalesPace {
  constructor(private readonly queries: SalesPaceQueries) {}

  async execute(concertId: string): Promise<SalesPace> {
    const pace = await this.queries.findPace(concertId);
    if (!pace) throw notFound('concert');
    return pace;
  }
}
