import { Body, Controller, Delete, Param } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { CancelBooking } from '../../use-cases/bookings/cancel-booking.js';
import { CancelReservation } from '../../use-cases/bookings/cancel-reservation.js';
import { SessionOnly } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { bookingId, reservationId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { booking } from './booking-answers.schemas.js';
import { presentBooking } from './booking-presenter.js';
import { type OptionalProof, optionalProof } from './find-bookings.schemas.js';

const description =
  'For the one who booked, or for whoever proves to know the reference and e-mail. Cancelling twice changes nothing twice.';

@Controller('api/bookings/:id')
@ApiTags('bookings')
@SessionOnly()
export class CancelController {
  constructor(
    private readonly whole: CancelBooking,
    private readonly single: CancelReservation,
  ) {}

  @Delete()
  @Logged('cancel-booking', { target: 'booking' })
  @ApiBody({ required: false })
  @Operation({
    summary: 'Cancel a booking with all its seats',
    description,
    response: booking,
    problems: [...badBody, 'NOT_FOUND', 'CANCELLATION_CLOSED', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  async cancelBooking(
    @Param('id', { schema: bookingId }) id: string,
    @Body({ schema: optionalProof }) proof: OptionalProof,
    @CurrentCaller() actor: Caller,
  ) {
    return presentBooking(await this.whole.execute({ bookingId: id, actor, proof: proof ?? null }));
  }

  @Delete('reservations/:reservationId')
  @Logged('cancel-reservation', { target: 'booking' })
  @ApiBody({ required: false })
  @Operation({
    summary: 'Cancel one seat of a booking',
    description,
    response: booking,
    problems: [...badBody, 'NOT_FOUND', 'CANCELLATION_CLOSED', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  async cancelReservation(
    @Param('id', { schema: bookingId }) id: string,
    @Param('reservationId', { schema: reservationId }) reservation: string,
    @Body({ schema: optionalProof }) proof: OptionalProof,
    @CurrentCaller() actor: Caller,
  ) {
    const command = { bookingId: id, reservationId: reservation, actor, proof: proof ?? null };
    return presentBooking(await this.single.execute(command));
  }
}
