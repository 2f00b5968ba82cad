import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { ChangeHold } from '../../use-cases/bookings/change-hold.js';
import { ExtendHold } from '../../use-cases/bookings/extend-hold.js';
import { SessionOnly } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { bookingId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { booking } from './booking-answers.schemas.js';
import { presentBooking } from './booking-presenter.js';
import { type ChangeHoldBody, changeHoldBody, wantedOf } from './create-booking.schemas.js';

@Controller('api/bookings/:id')
@ApiTags('bookings')
@SessionOnly()
export class HoldController {
  constructor(
    private readonly change: ChangeHold,
    private readonly extend: ExtendHold,
  ) {}

  @Patch()
  @Logged('change-hold', { target: 'booking', say: ['seats'] })
  @Operation({
    summary: 'Give a held booking other seats: all of them or none',
    description: 'Seats that it keeps keep their price. An attempt to pay that is under way ends.',
    response: booking,
    problems: [
      ...badBody,
      'NOT_FOUND',
      'HOLD_EXPIRED',
      'BOOKING_NOT_HELD',
      'SEAT_TAKEN',
      'SOLD_OUT',
      'LIMIT_REACHED',
      'NOT_ON_SALE',
      'PRICE_CHANGED',
      'BUSY',
      'OUTCOME_UNKNOWN',
    ],
  })
  async changeHold(
    @Param('id', { schema: bookingId }) id: string,
    @Body({ schema: changeHoldBody }) body: ChangeHoldBody,
    @CurrentCaller() actor: Caller,
  ) {
    const expectedTotalMinor = body.totalMinor ?? null;
    const command = { bookingId: id, actor, wanted: wantedOf(body), expectedTotalMinor };
    return presentBooking(await this.change.execute(command));
  }

  @Post('extend')
  @Logged('extend-hold', { target: 'booking' })
  @Operation({
    summary: 'Hold the seats for two more minutes',
    response: booking,
    problems: [
      'NOT_FOUND',
      'HOLD_EXPIRED',
      'BOOKING_NOT_HELD',
      'EXTENSIONS_USED_UP',
      'BUSY',
      'OUTCOME_UNKNOWN',
    ],
  })
  async extendHold(@Param('id', { schema: bookingId }) id: string, @CurrentCaller() actor: Caller) {
    return presentBooking(await this.extend.execute(id, actor));
  }
}
