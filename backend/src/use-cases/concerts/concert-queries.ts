import type { Page, PageRequest } from '../kernel/page.js';
import type {
  ConcertStats,
  ConcertSummary,
  ConcertView,
  Overview,
  PlanView,
  SeatStatesView,
} from './concert-views.js';

export interface CatalogueFilter {
  readonly query: string | null;
  readonly city: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface AdminConcertFilter {
  readonly query: string | null;
  readonly status: 'draft' | 'published' | 'cancelled' | null;
}

/** Who looks: drafts exist for admins only. */
export interface Viewer {
  readonly seesDrafts: boolean;
}

/** Reads that pass the domain by. `findX` answers null for what does not exist or must not be seen. */
export abstract class ConcertQueries {
  /** Published concerts that have not ended at `now`, the soonest first, those without a date last. */
  abstract listCatalogue(
    filter: CatalogueFilter,
    page: PageRequest,
    now: Date,
  ): Promise<Page<ConcertSummary>>;
  /** All concerts, the newest first. */
  abstract listForAdmin(
    filter: AdminConcertFilter,
    page: PageRequest,
    now: Date,
  ): Promise<Page<ConcertSummary>>;
  abstract findConcert(idOrSlug: string, viewer: Viewer, now: Date): Promise<ConcertView | null>;
  abstract findPlan(id: string, viewer: Viewer): Promise<PlanView | null>;
  abstract findSeatStates(id: string, viewer: Viewer): Promise<SeatStatesView | null>;
  abstract findStats(id: string): Promise<ConcertStats | null>;
  abstract getOverview(): Promise<Overview>;
}
