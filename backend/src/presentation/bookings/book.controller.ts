import { Body, Controller, Headers, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { BookSeats } from '../../use-cases/bookings/book-seats.js';
import { SessionOnly } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { IdempotencyHeader } from '../http/idempotency-header.js';
import { idempotencyHeader, idempotencyOf } from '../http/idempotency-key.js';
import { badBody, Operation } from '../openapi/operation.js';
import { booking } from './booking-answers.schemas.js';
import { presentBooking } from './booking-presenter.js';
import { type CreateBookingBody, createBookingBody, wantedOf } from './create-booking.schemas.js';

@Controller('api/bookings')
@ApiTags('bookings')
@SessionOnly()
export class BookController {
  constructor(private readonly book: BookSeats) {}

  @Post()
  @Logged('create-booking', { target: 'booking', say: ['concertId', 'seats', 'tiers'] })
  @IdempotencyHeader()
  @Operation({
    summary: 'Book seats, or hold them where they are paid online: all of them or none',
    status: HttpStatus.CREATED,
    response: booking,
    problems: [
      ...badBody,
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
    const { booking, replayed } = await this.book.execute({
      concertId: body.concertId,
      actor,
      wanted: wantedOf(body),
      contact: body.contact ?? null,
      expectedTotalMinor: body.totalMinor ?? null,
      idempotency: idempotencyOf(key, body),
    });
    if (replayed) reply.header('idempotency-replayed', 'true');
    reply.header('location', `/api/bookings/${booking.id}`);
    return presentBooking(booking);
  }
}
