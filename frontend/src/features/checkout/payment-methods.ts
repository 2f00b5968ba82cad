import type { components } from '@/shared/api/schema';

export type PaymentMethod = components['schemas']['PayBooking']['method'];

interface MethodWords {
  readonly name: string;
  readonly hint: string;
}

/** How the ways to pay are offered. The simulator's say honestly what becomes of them. */
export const methodWords: Record<PaymentMethod, MethodWords> = {
  sim_ok: { name: 'Simulated card', hint: 'It is accepted at once.' },
  sim_slow: { name: 'Simulated bank transfer', hint: 'It is accepted after a few seconds.' },
  sim_declined: { name: 'Simulated card without money', hint: 'It is declined.' },
  card: { name: 'Card', hint: 'Stripe takes the payment; we never see your card.' },
};
