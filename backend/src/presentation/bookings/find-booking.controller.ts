import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindBooking } from '../../use-cases/bookings/find-booking.js';
import { Public } from '../http/access.js';
import { badBody, Operation } from '../openapi/operation.js';
import { bookingView } from './booking-answers.schemas.js';
import { presentBookingView } from './booking-presenter.js';
import { bookingProof, type BookingProofBody } from './find-bookings.schemas.js';

@Controller('api/bookings/find')
@ApiTags('bookings')
@Public()
export class FindBookingController {
  constructor(private readonly find: FindBooking) {}

  @Post()
  @Operation({
    summary: 'Find a booking by its reference and e-mail',
    response: bookingView,
    problems: [...badBody, 'NOT_FOUND'],
  })
  async findBooking(@Body({ schema: bookingProof }) proof: BookingProofBody) {
    return presentBookingView(await this.find.execute(proof));
  }
}
