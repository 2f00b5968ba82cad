import { Body, Controller, Delete, Get, HttpStatus, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ConcertView } from '../../use-cases/concerts/concert-views.js';
import { CreateConcert } from '../../use-cases/concerts/create-concert.js';
import { DeleteConcert } from '../../use-cases/concerts/delete-concert.js';
import { EditConcert } from '../../use-cases/concerts/edit-concert.js';
import { GetConcert } from '../../use-cases/concerts/get-concert.js';
import { ListAllConcerts } from '../../use-cases/concerts/list-all-concerts.js';
import { PublishConcert } from '../../use-cases/concerts/publish-concert.js';
import { Needs } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { pageRequestOf } from '../http/pages.js';
import { concertId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { concert, concertPage } from './concert-answers.schemas.js';
import { type AllConcertsQuery, allConcertsQuery } from './concert-lists.schemas.js';
import { type CreateConcertBody, createConcertBody } from './create-concert.schemas.js';
import { type EditConcertBody, editConcertBody, editCommandOf } from './edit-concert.schemas.js';

@Controller('api/admin/concerts')
@ApiTags('administration')
@Needs('concerts:write')
export class ManageConcertsController {
  constructor(
    private readonly all: ListAllConcerts,
    private readonly one: GetConcert,
    private readonly create: CreateConcert,
    private readonly edit: EditConcert,
    private readonly remove: DeleteConcert,
    private readonly publish: PublishConcert,
  ) {}

  @Get()
  @Needs('concerts:read')
  @Operation({
    summary: 'All concerts, the newest first',
    response: concertPage,
    problems: ['INVALID_INPUT'],
  })
  listAllConcerts(@Query({ schema: allConcertsQuery }) filter: AllConcertsQuery) {
    const { query = null, status = null, ...page } = filter;
    return this.all.execute({ query, status }, pageRequestOf(page));
  }

  @Post()
  @Logged('create-concert', { target: 'concert', say: [] })
  @Operation({
    summary: 'Create a concert',
    description: 'Makes a draft; name, description and a number of seats are enough.',
    status: HttpStatus.CREATED,
    response: concert,
    problems: [...badBody],
  })
  async createConcert(
    @Body({ schema: createConcertBody }) body: CreateConcertBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const id = await this.create.execute(body);
    reply.header('location', `/api/concerts/${id}`);
    return this.view(id);
  }

  @Patch(':id')
  @Logged('edit-concert', { target: 'concert', say: [] })
  @Operation({
    summary: 'Edit a concert',
    description:
      'What is left out stays as it is. A new price applies to new bookings; seats can be replaced while the concert is a draft.',
    response: concert,
    problems: [...badBody, 'NOT_FOUND', 'CONCERT_CALLED_OFF', 'CONCERT_PUBLISHED', 'CONCERT_HAS_BOOKINGS'],
  })
  async editConcert(
    @Param('id', { schema: concertId }) id: string,
    @Body({ schema: editConcertBody }) body: EditConcertBody,
  ) {
    await this.edit.execute(editCommandOf(id, body));
    return this.view(id);
  }

  @Delete(':id')
  @Logged('delete-concert', { target: 'concert' })
  @Operation({
    summary: 'Delete a concert that nobody ever booked',
    status: HttpStatus.NO_CONTENT,
    problems: ['NOT_FOUND', 'CONCERT_HAS_BOOKINGS'],
  })
  deleteConcert(@Param('id', { schema: concertId }) id: string) {
    return this.remove.execute(id);
  }

  @Post(':id/publish')
  @Logged('publish-concert', { target: 'concert' })
  @Operation({
    summary: 'Open a concert to the public',
    description: 'Publishing twice changes nothing twice.',
    response: concert,
    problems: ['NOT_FOUND', 'CONCERT_CALLED_OFF'],
  })
  async publishConcert(@Param('id', { schema: concertId }) id: string) {
    await this.publish.execute(id);
    return this.view(id);
  }

  private view(id: string): Promise<ConcertView> {
    return this.one.execute(id, { seesDrafts: true });
  }
}
