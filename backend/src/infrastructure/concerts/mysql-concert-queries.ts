import type { DataSource } from 'typeorm';
import {
  type AdminConcertFilter,
  type CatalogueFilter,
  ConcertQueries,
  type Viewer,
} from '../../use-cases/concerts/concert-queries.js';
import type { PageRequest } from '../../use-cases/kernel/page.js';
import { findConcert } from './find-concert.js';
import { findPlan } from './find-plan.js';
import { findSeatStates } from './find-seat-states.js';
import { findStats } from './find-stats.js';
import { getOverview } from './get-overview.js';
import { listCatalogue } from './list-catalogue.js';
import { listConcertsForAdmin } from './list-concerts-for-admin.js';

/** Each question has a file of its own. */
export class MysqlConcertQueries extends ConcertQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  listCatalogue(filter: CatalogueFilter, page: PageRequest, now: Date) {
    return listCatalogue(this.dataSource, filter, page, now);
  }

  listForAdmin(filter: AdminConcertFilter, page: PageRequest, now: Date) {
    return listConcertsForAdmin(this.dataSource, filter, page, now);
  }

  findConcert(idOrSlug: string, viewer: Viewer, now: Date) {
    return findConcert(this.dataSource, idOrSlug, viewer, now);
  }

  findPlan(id: string, viewer: Viewer) {
    return findPlan(this.dataSource, id, viewer);
  }

  findSeatStates(id: string, viewer: Viewer) {
    return findSeatStates(this.dataSource, id, viewer);
  }

  findStats(id: string) {
    return findStats(this.dataSource, id);
  }

  getOverview() {
    return getOverview(this.dataSource);
  }
}
