import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { GetConcert } from '../../use-cases/concerts/get-concert.js';
import { ListConcerts } from '../../use-cases/concerts/list-concerts.js';
import { Public } from '../http/access.js';
import { OptionalCaller } from '../http/caller.js';
import { pageRequestOf } from '../http/pages.js';
import { concertIdOrSlug } from '../http/path-ids.js';
import { Operation } from '../openapi/operation.js';
import { availability, concert, concertPage } from './concert-answers.schemas.js';
import { type CatalogueQuery, catalogueQuery } from './concert-lists.schemas.js';
import { viewerOf } from './viewer.js';

@Controller('api/concerts')
@ApiTags('concerts')
@Public()
export class CatalogueController {
  constructor(
    private readonly concerts: ListConcerts,
    private readonly concert: GetConcert,
  ) {}

  @Get()
  @Operation({
    summary: 'Concerts to come, the soonest first',
    description: 'Published concerts that have not ended, sold-out ones too; those without a date come last.',
    response: concertPage,
    problems: ['INVALID_INPUT'],
  })
  listConcerts(@Query({ schema: catalogueQuery }) filter: CatalogueQuery) {
    const { query = null, city = null, from = null, to = null, ...page } = filter;
    return this.concerts.execute({ query, city, from, to }, pageRequestOf(page));
  }

  @Get(':idOrSlug')
  @Operation({
    summary: 'One concert with its tiers',
    description: 'Drafts exist for admins only.',
    response: concert,
    problems: ['NOT_FOUND'],
  })
  getConcert(
    @Param('idOrSlug', { schema: concertIdOrSlug }) idOrSlug: string,
    @OptionalCaller() caller: Caller | null,
  ) {
    return this.concert.execute(idOrSlug, viewerOf(caller));
  }

  @Get(':idOrSlug/availability')
  @Operation({
    summary: 'How many seats of each tier are left',
    response: availability,
    problems: ['NOT_FOUND'],
  })
  async getAvailability(
    @Param('idOrSlug', { schema: concertIdOrSlug }) idOrSlug: string,
    @OptionalCaller() caller: Caller | null,
  ) {
    const { tiers } = await this.concert.execute(idOrSlug, viewerOf(caller));
    return {
      tiers: tiers.map(({ id, name, priceMinor, total, available }) => ({
        id,
        name,
        priceMinor,
        total,
        available,
      })),
    };
  }
}
