import { type Wish, wishHref } from '@/features/hold/wish';
import { formatAmount } from '@/shared/format/money';
import type { BookingView } from '@/shared/api/types';
import { LinkButton } from '@/shared/ui/link-button';
import { CheckoutNotice } from './checkout-notice';
import type { CheckoutStage } from './checkout-stage';

export interface EndedNoticeProps {
  booking: BookingView;
  /** The seats that were meant. */
  wish: Wish;
  stage: Extract<CheckoutStage, 'lapsed' | 'returned' | 'cancelled'>;
}

/** There is nothing to pay any more: why, and how to have the seats after all. */
export function EndedNotice({ booking, wish, stage }: EndedNoticeProps) {
  const { concert, payment, currency } = booking;
  const calledOff = concert.status === 'cancelled';
  const again = (
    <>
      {!calledOff && (
        <LinkButton href={wishHref(concert.slug, wish)}>Look whether they are still free</LinkButton>
      )}
      <LinkButton href="/" variant={calledOff ? 'primary' : 'secondary'}>
        Other concerts
      </LinkButton>
    </>
  );
  if (stage === 'returned') {
    return (
      <CheckoutNotice title="Your money goes back" actions={again}>
        The payment came when your seats were not held any more, and they could not be had again.{' '}
        {payment && formatAmount(payment.amountMinor, currency)} {payment ? 'goes' : 'It goes'} back to where
        it came from; you need not do anything.
      </CheckoutNotice>
    );
  }
  if (stage === 'cancelled') {
    return (
      <CheckoutNotice
        title={calledOff ? 'This concert was called off' : 'You let these seats go'}
        actions={again}
      >
        {calledOff
          ? 'We are sorry. Nothing was charged for the seats that you held.'
          : 'Nothing was charged. Somebody else may have them by now.'}
      </CheckoutNotice>
    );
  }
  return (
    <CheckoutNotice title="The note has ended" actions={again}>
      The time for your seats has run out, and they are on sale again. Nothing was charged. If nobody was
      quicker you can hold the same seats once more.
    </CheckoutNotice>
  );
}
