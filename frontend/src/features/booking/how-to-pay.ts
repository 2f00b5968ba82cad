import type { Concert } from '@/shared/api/types';

/** When and how the money changes hands. */
export function howToPay(payment: Concert['payment'], totalMinor: number): string {
  if (totalMinor === 0) return 'There is nothing to pay.';
  return payment === 'at_door' ? 'You pay at the door; no card is needed now.' : 'No payment is taken here.';
}
