import type { Concert } from '@/shared/api/types';

/** When and how the money changes hands. */
export function howToPay(
  { payment, holdSeconds }: Pick<Concert, 'payment' | 'holdSeconds'>,
  totalMinor: number,
): string {
  if (totalMinor === 0) return 'There is nothing to pay.';
  switch (payment) {
    case 'online':
      return `You pay online: we hold the seats for ${minuteWords(holdSeconds)} meanwhile.`;
    case 'at_door':
      return 'You pay at the door; no card is needed now.';
    case 'none':
      return 'No payment is taken here.';
  }
}

function minuteWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
