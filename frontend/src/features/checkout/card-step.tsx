'use client';

import type { Stripe, StripeElements } from '@stripe/stripe-js';
import { useTheme } from 'next-themes';
import { useEffect, useRef, useState } from 'react';
import type { BookingView } from '@/shared/api/types';
import { formatAmount } from '@/shared/format/money';
import { Button } from '@/shared/ui/button';
import { FormMessage } from '@/shared/ui/form-message';
import { loadStripe } from './load-stripe';

export interface CardStepProps {
  booking: BookingView;
  publishableKey: string;
  clientSecret: string;
  /** Stripe has taken the payment; the booking follows. */
  onConfirmed: () => void;
}

interface Form {
  readonly stripe: Stripe;
  readonly elements: StripeElements;
}

const notLoaded = 'Stripe could not be reached. Check your connection and try again.';

/** Stripe's own form for a card, in a frame of theirs, and the button that pays. */
export function CardStep({ booking, publishableKey, clientSecret, onConfirmed }: CardStepProps) {
  const { resolvedTheme } = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [message, setMessage] = useState('');
  const [pending, setPending] = useState(false);

  useEffect(() => {
    let unmount = () => {};
    let left = false;
    loadStripe(publishableKey)
      .then((stripe) => {
        if (left || !stripe || !place.current) return;
        const appearance = { theme: resolvedTheme === 'dark' ? 'night' : 'stripe' } as const;
        const elements = stripe.elements({ clientSecret, appearance });
        const element = elements.create('payment');
        element.mount(place.current);
        unmount = () => element.destroy();
        setForm({ stripe, elements });
        setMessage('');
      })
      .catch(() => !left && setMessage(notLoaded));
    return () => {
      left = true;
      unmount();
    };
  }, [publishableKey, clientSecret, resolvedTheme, attempt]);

  async function confirm({ stripe, elements }: Form) {
    setPending(true);
    setMessage('');
    try {
      const { error } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: window.location.href },
        redirect: 'if_required',
      });
      if (error) setMessage(error.message ?? 'The payment was declined. Nothing was charged.');
      else onConfirmed();
    } catch {
      setMessage(notLoaded);
    }
    setPending(false);
  }

  return (
    <div className="flex flex-col gap-4">
      <div ref={place} data-testid="card" className="min-h-24" />
      {message && <FormMessage>{message}</FormMessage>}
      {form ? (
        <Button size="lg" pending={pending} onClick={() => void confirm(form)}>
          Pay {formatAmount(booking.totalMinor, booking.currency)}
        </Button>
      ) : (
        message && <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
      )}
    </div>
  );
}
