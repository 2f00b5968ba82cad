import { validate as isUuid } from 'uuid';
import { salePhase } from '../../domain/concerts/sale-phase.js';
import type { ConcertNews, News } from '../../domain/live/concert-news.js';
import {
  type AdminConcertFilter,
  type CatalogueFilter,
  ConcertQueries,
  type Viewer,
} from '../../use-cases/concerts/concert-queries.js';
import type {
  ConcertStats,
  ConcertSummary,
  ConcertView,
  Overview,
  PlanView,
  SeatStatesView,
} from '../../use-cases/concerts/concert-views.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { RecentReads } from '../database/recent-reads.js';
import { RecentConcerts } from './recent-concerts.js';
import { RecentSeatStates } from './recent-seat-states.js';

/** How long, in milliseconds, a change that nobody told us of is not seen in the catalogue. */
const staleMs = 1000;

/** Pages of the catalogue that are remembered at once; up to a hundred kilobytes each. */
const pages = 200;

/**
 * Answers the public from memory, a second behind the database at most, and not at all behind what was told here. Who
 * sees drafts asks the database.
 */
export class CachedConcertQueries extends ConcertQueries {
  private readonly catalogue = new RecentReads<Page<ConcertSummary>>({ staleMs, most: pages });
  private readonly concerts: RecentConcerts;
  private readonly seatStates: RecentSeatStates;

  constructor(
    private readonly stored: ConcertQueries,
    news: ConcertNews,
  ) {
    super();
    this.concerts = new RecentConcerts((idOrSlug) => stored.findConcert(idOrSlug, everybody, new Date()));
    this.seatStates = new RecentSeatStates((concertId) => stored.findSeatStates(concertId, everybody));
    news.listen((each) => this.hear(each));
  }

  async listCatalogue(filter: CatalogueFilter, page: PageRequest, now: Date): Promise<Page<ConcertSummary>> {
    const read = () => this.stored.listCatalogue(filter, page, now);
    const found = await this.catalogue.find(JSON.stringify([filter, page]), read);
    return { ...found!, items: found!.items.map((concert) => asOf(concert, now)) };
  }

  listForAdmin(filter: AdminConcertFilter, page: PageRequest, now: Date): Promise<Page<ConcertSummary>> {
    return this.stored.listForAdmin(filter, page, now);
  }

  async findConcert(idOrSlug: string, viewer: Viewer, now: Date): Promise<ConcertView | null> {
    if (viewer.seesDrafts) return this.stored.findConcert(idOrSlug, viewer, now);
    const found = isUuid(idOrSlug)
      ? await this.concerts.findById(idOrSlug.toLowerCase())
      : await this.concerts.findBySlug(idOrSlug);
    return found && asOf(found, now);
  }

  findPlan(id: string, viewer: Viewer): Promise<PlanView | null> {
    return this.stored.findPlan(id, viewer);
  }

  findSeatStates(id: string, viewer: Viewer): Promise<SeatStatesView | null> {
    if (viewer.seesDrafts) return this.stored.findSeatStates(id, viewer);
    return this.seatStates.find(id.toLowerCase());
  }

  findStats(id: string): Promise<ConcertStats | null> {
    return this.stored.findStats(id);
  }

  getOverview(): Promise<Overview> {
    return this.stored.getOverview();
  }

  /** What is known to be past is not answered any more: whoever is told of a version can read it here. */
  learnVersion(concertId: string, version: number): void {
    this.seatStates.learn(concertId, version);
  }

  private hear(news: News): void {
    this.catalogue.clear();
    this.concerts.forget(news.concertId);
    this.seatStates.hear(news);
  }
}

const everybody: Viewer = { seesDrafts: false };

/** The phase goes by the clock, on its very second. */
function asOf<C extends ConcertSummary>(concert: C, now: Date): C {
  return { ...concert, phase: salePhase(concert, now) };
}
