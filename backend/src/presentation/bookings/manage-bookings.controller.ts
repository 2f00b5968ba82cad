import { Body, Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { CancelBookingForCustomer } from '../../use-cases/bookings/cancel-booking-for-customer.js';
import { FindBookings } from '../../use-cases/bookings/find-bookings.js';
import { Needs } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { pageRequestOf } from '../http/pages.js';
import { bookingId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { booking, bookingPage } from './booking-answers.schemas.js';
import { presentBooking, presentBookingPage } from './booking-presenter.js';
import {
  type BookingsQuery,
  bookingsQuery,
  type CancellationBody,
  cancellationBody,
} from './find-bookings.schemas.js';

@Controller('api/admin/bookings')
@ApiTags('administration')
@Needs('bookings:read')
export class ManageBookingsController {
  constructor(
    private readonly find: FindBookings,
    private readonly cancel: CancelBookingForCustomer,
  ) {}

  @Get()
  @Operation({
    summary: 'Everybody’s bookings, the newest first',
    response: bookingPage,
    problems: ['INVALID_INPUT'],
  })
  async findBookings(
    @Query({ schema: bookingsQuery }) filter: BookingsQuery,
    @CurrentCaller() caller: Caller,
  ) {
    const { concertId = null, reference = null, email = null, status = null, ...page } = filter;
    return presentBookingPage(
      await this.find.execute({ concertId, reference, email, status }, pageRequestOf(page), caller),
    );
  }

  @Delete(':id')
  @Logged('cancel-booking-for-customer', { target: 'booking', say: ['reason'] })
  @Needs('bookings:write')
  @Operation({
    summary: 'Cancel a booking for somebody',
    response: booking,
    problems: [...badBody, 'NOT_FOUND', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  async cancelBookingForCustomer(
    @Param('id', { schema: bookingId }) id: string,
    @Body({ schema: cancellationBody }) { reason }: CancellationBody,
    @CurrentCaller() actor: Caller,
  ) {
    return presentBooking(await this.cancel.execute({ bookingId: id, actor, reason }));
  }
}
