import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import type { Attendee } from '../../use-cases/bookings/booking-views.js';
import { ListAttendees } from '../../use-cases/bookings/list-attendees.js';
import { Needs } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { csvOf, wantsCsv } from '../http/csv.js';
import { type PageQuery, pageQuery, pageRequestOf } from '../http/pages.js';
import { concertId } from '../http/path-ids.js';
import { Operation } from '../openapi/operation.js';
import { attendeePage } from './booking-answers.schemas.js';

const columns = {
  seat: ({ label, seatNumber }: Attendee) => label ?? seatNumber,
  tier: ({ tier }: Attendee) => tier,
  name: ({ name }: Attendee) => name,
  email: ({ email }: Attendee) => email,
  reference: ({ reference }: Attendee) => reference,
  status: ({ status }: Attendee) => status,
  priceMinor: ({ priceMinor }: Attendee) => priceMinor,
};

@Controller('api/admin/concerts/:id/attendees')
@ApiTags('administration')
@Needs('bookings:read')
export class AttendeesController {
  constructor(private readonly attendees: ListAttendees) {}

  @Get()
  @Logged('export-attendees', { target: 'concert' })
  @Operation({
    summary: 'The door list of a concert, by seat number',
    description: 'With `Accept: text/csv` the whole list as a file.',
    response: attendeePage,
    problems: ['INVALID_INPUT', 'NOT_FOUND'],
  })
  listAttendees(
    @Param('id', { schema: concertId }) id: string,
    @Query({ schema: pageQuery }) page: PageQuery,
    @Headers('accept') accept: string | undefined,
    @CurrentCaller() caller: Caller,
  ) {
    if (wantsCsv(accept))
      return csvOf(`attendees-${id}.csv`, columns, (part) => this.attendees.execute(id, part, caller));
    return this.attendees.execute(id, pageRequestOf(page), caller);
  }
}
