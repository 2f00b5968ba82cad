import { Body, Controller, Get, Headers, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { GetPaymentOptions } from '../../use-cases/payments/get-payment-options.js';
import { PayBooking } from '../../use-cases/payments/pay-booking.js';
import { paidBooking } from '../bookings/booking-answers.schemas.js';
import { presentBookingView } from '../bookings/booking-presenter.js';
import { SessionOnly, Public } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { IdempotencyHeader } from '../http/idempotency-header.js';
import { idempotencyHeader, idempotencyOf } from '../http/idempotency-key.js';
import { bookingId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { type PayBookingBody, payBookingBody, paymentOptions } from './payment.schemas.js';

@Controller('api')
@ApiTags('payments')
export class PaymentController {
  constructor(
    private readonly pay: PayBooking,
    private readonly options: GetPaymentOptions,
  ) {}

  @Get('payment-options')
  @Public()
  @Operation({ summary: 'How one can pay', response: paymentOptions })
  getPaymentOptions() {
    return this.options.execute();
  }

  @Post('bookings/:id/payment')
  @Logged('pay-booking', { target: 'booking', say: ['method'] })
  @SessionOnly()
  @IdempotencyHeader()
  @ApiResponse({
    status: HttpStatus.ACCEPTED,
    description: 'The payment is pending; the booking is active once it is decided',
    standardSchema: paidBooking,
  })
  @Operation({
    summary: 'Pay a held booking',
    description: 'Keeps the hold for at least two more minutes. Repetitions join the attempt under way.',
    response: paidBooking,
    problems: [
      ...badBody,
      'NOT_FOUND',
      'HOLD_EXPIRED',
      'BOOKING_NOT_HELD',
      'PRICE_CHANGED',
      'PAYMENT_DECLINED',
      'PAYMENT_RETURNED',
      'PAYMENT_ATTEMPTS_USED_UP',
      'IDEMPOTENCY_KEY_REUSED',
      'PAYMENT_UNAVAILABLE',
      'BUSY',
      'OUTCOME_UNKNOWN',
    ],
  })
  async payBooking(
    @Param('id', { schema: bookingId }) id: string,
    @Body({ schema: payBookingBody }) body: PayBookingBody,
    @Headers(idempotencyHeader) key: string | undefined,
    @CurrentCaller() actor: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { booking, pending, clientSecret, replayed } = await this.pay.execute({
      bookingId: id,
      actor,
      method: body.method,
      contact: body.contact ?? null,
      expectedTotalMinor: body.totalMinor ?? null,
      idempotency: idempotencyOf(key, { bookingId: id, ...body }),
    });
    if (pending) reply.status(HttpStatus.ACCEPTED);
    if (replayed) reply.header('idempotency-replayed', 'true');
    const view = presentBookingView(booking);
    return { ...view, payment: { ...booking.payment, clientSecret } };
  }
}
