import { Body, Controller, Headers, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { BookForCustomer } from '../../use-cases/bookings/book-for-customer.js';
import { BookSeats } from '../../use-cases/bookings/book-seats.js';
import { Logged } from '../http/logged.js';
import { SessionOr } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { IdempotencyHeader } from '../http/idempotency-header.js';
import { idempotencyHeader, idempotencyOf, sellersIdempotencyOf } from '../http/idempotency-key.js';
import { badBody, Operation } from '../openapi/operation.js';
import { booking } from './booking-answers.schemas.js';
import { presentBooking } from './booking-presenter.js';
import { type CreateBookingBody, createBookingBody, wantedOf } from './create-booking.schemas.js';

@Controller('api/bookings')
@ApiTags('bookings')
@SessionOr('bookings:write')
export class BookController {
  constructor(
    private readonly book: BookSeats,
    private readonly bookFor: BookForCustomer,
  ) {}

  @Post()
  @Logged('create-booking', { target: 'booking', say: ['concertId', 'seats', 'tiers'] })
  @IdempotencyHeader()
  @Operation({
    summary: 'Book seats, or hold them where they are paid online: all of them or none',
    status: HttpStatus.CREATED,
    response: booking,
    problems: [
      ...badBody,
      'VERIFIED_ACCOUNT_REQUIRED',
      'ADMISSION_REQUIRED',
      'NOT_FOUND',
      'SEAT_TAKEN',
      'SOLD_OUT',
      'LIMIT_REACHED',
      'HOLD_EXISTS',
      'PRICE_CHANGED',
      'NOT_ON_SALE',
      'IDEMPOTENCY_KEY_REUSED',
      'BUSY',
      'OUTCOME_UNKNOWN',
    ],
  })
  async createBooking(
    @Body({ schema: createBookingBody }) body: CreateBookingBody,
    @Headers(idempotencyHeader) key: string | undefined,
    @CurrentCaller() actor: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { concertId, contact = null, customer, totalMinor: expectedTotalMinor = null } = body;
    const claim = { concertId, actor, wanted: wantedOf(body), expectedTotalMinor };
    const { booking, replayed } = customer
      ? await this.bookFor.execute({
          ...claim,
          customer,
          idempotency: sellersIdempotencyOf(key, body, actor.id),
        })
      : await this.book.execute({ ...claim, contact, idempotency: idempotencyOf(key, body) });
    if (replayed) reply.header('idempotency-replayed', 'true');
    if (!customer) reply.header('location', `/api/bookings/${booking.id}`);
    return presentBooking(booking);
  }
}
