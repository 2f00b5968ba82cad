import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { salePhase } from '../../domain/concerts/sale-phase.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import type { ConcertView } from '../../use-cases/concerts/concert-views.js';
import { ConcertRow, toVenue } from './concert-row.js';
import { TierRow } from './tier-row.js';

export async function findConcert(
  dataSource: DataSource,
  idOrSlug: string,
  viewer: Viewer,
  now: Date,
): Promise<ConcertView | null> {
  const row = await dataSource
    .getRepository(ConcertRow)
    .findOneBy(isUuid(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug });
  if (!row || (row.status === 'draft' && !viewer.seesDrafts)) return null;
  const tiers = await dataSource
    .getRepository(TierRow)
    .find({ where: { concertId: row.id }, order: { position: 'ASC' } });
  const prices = tiers.map(({ priceMinor }) => priceMinor);
  const { venueName, venueCity, venueCountry, version: _, createdAt: __, ...columns } = row;
  return {
    ...columns,
    venue: toVenue({ venueName, venueCity, venueCountry }),
    phase: salePhase(row, now),
    available: tiers.reduce((sum, tier) => sum + tier.available, 0),
    priceFromMinor: Math.min(...prices),
    priceToMinor: Math.max(...prices),
    tiers: tiers.map(({ concertId: _, position: __, ...tier }) => tier),
  };
}
