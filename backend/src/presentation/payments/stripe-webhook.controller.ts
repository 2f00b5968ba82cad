import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { SettlePayment } from '../../use-cases/payments/settle-payment.js';
import { Public } from '../http/access.js';
import { Operation } from '../openapi/operation.js';
import { stripeWebhookPath, webhookAnswer } from './stripe-webhook.js';

@Controller()
@ApiTags('payments')
export class StripeWebhookController {
  constructor(private readonly settle: SettlePayment) {}

  @Post(stripeWebhookPath)
  @Public()
  @ApiHeader({ name: 'Stripe-Signature', required: true, schema: { type: 'string' } })
  @ApiBody({ description: 'An event, signed as it stands.', schema: { type: 'object' } })
  @Operation({
    summary: 'Hear from Stripe what became of a payment',
    description:
      'For Stripe alone; 404 where it is not used. Events that tell of no payment of ours are taken and ignored, and one may come twice.',
    response: webhookAnswer,
    problems: ['WEBHOOK_REFUSED', 'NOT_FOUND', 'PAYMENT_UNAVAILABLE', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  async receiveStripeEvent(
    @Body() body: unknown,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    const text = typeof body === 'string' ? body : '';
    await this.settle.execute({ body: text, signature: signature ?? null });
    return { received: true };
  }
}
