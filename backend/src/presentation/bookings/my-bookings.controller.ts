import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { GetBooking } from '../../use-cases/bookings/get-booking.js';
import { ListMyBookings } from '../../use-cases/bookings/list-my-bookings.js';
import { SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { type PageQuery, pageQuery, pageRequestOf } from '../http/pages.js';
import { bookingId } from '../http/path-ids.js';
import { Operation } from '../openapi/operation.js';
import { bookingPage, bookingView } from './booking-answers.schemas.js';
import { presentBookingPage, presentBookingView } from './booking-presenter.js';

@Controller('api/bookings')
@ApiTags('bookings')
@SessionOnly()
export class MyBookingsController {
  constructor(
    private readonly mine: ListMyBookings,
    private readonly one: GetBooking,
  ) {}

  @Get()
  @Operation({
    summary: 'My bookings, the newest first',
    response: bookingPage,
    problems: ['INVALID_INPUT'],
  })
  async listMyBookings(@Query({ schema: pageQuery }) page: PageQuery, @CurrentCaller() actor: Caller) {
    return presentBookingPage(await this.mine.execute(actor, pageRequestOf(page)));
  }

  @Get(':id')
  @Operation({ summary: 'One of my bookings', response: bookingView, problems: ['NOT_FOUND'] })
  async getBooking(@Param('id', { schema: bookingId }) id: string, @CurrentCaller() actor: Caller) {
    return presentBookingView(await this.one.execute(id, actor));
  }
}
