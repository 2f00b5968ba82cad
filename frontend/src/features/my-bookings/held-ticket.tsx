'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { HoldClock } from '@/features/hold/hold-clock';
import { HoldAnnouncer } from '@/features/hold/hold-announcer';
import type { BookingView } from '@/shared/api/types';
import { useSecondsLeft } from '@/shared/clock/use-seconds-left';
import { LinkButton } from '@/shared/ui/link-button';

export interface HeldTicketProps {
  booking: Pick<BookingView, 'id' | 'expiresAt' | 'payment'>;
  renderedAt: string;
}

/** On a ticket that is not paid yet: how long it is held, and the way to pay. */
export function HeldTicket({ booking: { id, expiresAt, payment }, renderedAt }: HeldTicketProps) {
  const router = useRouter();
  const secondsLeft = useSecondsLeft(expiresAt, renderedAt);
  const isOver = secondsLeft === 0;
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-warning-soft p-4 text-warning">
      <p className="font-semibold">
        {payment?.status === 'pending' ? 'Your payment is being decided' : 'Not paid yet'}: held for another{' '}
        <HoldClock secondsLeft={secondsLeft} />
      </p>
      <LinkButton href={`/checkout/${id}`}>Continue to checkout</LinkButton>
      <HoldAnnouncer secondsLeft={secondsLeft} />
    </div>
  );
}
