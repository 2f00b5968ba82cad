import type { BookingView } from '@/shared/api/types';

export const checkoutStages = ['pay', 'deciding', 'paid', 'lapsed', 'late', 'returned', 'cancelled'] as const;
/**
 * Where a checkout stands. `deciding`: the provider has yet to say; `late`: as `deciding`, but the hold is over;
 * `returned`: the money came too late and goes back.
 */
export type CheckoutStage = (typeof checkoutStages)[number];

/** `secondsLeft` of the hold. A card's payment is pending from when its form is shown, so that is no news. */
export function stageOf({ status, payment }: BookingView, secondsLeft: number): CheckoutStage {
  const undecided = payment?.status === 'pending' && payment.method !== 'card';
  switch (status) {
    case 'active':
      return 'paid';
    case 'held':
      if (undecided) return 'deciding';
      return secondsLeft > 0 ? 'pay' : 'lapsed';
    case 'expired':
      if (payment?.status === 'pending') return 'late';
      return payment?.status === 'returned' ? 'returned' : 'lapsed';
    case 'cancelled':
      return payment?.status === 'returned' ? 'returned' : 'cancelled';
  }
}
