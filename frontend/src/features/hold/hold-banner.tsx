import type { Booking } from '@/shared/api/types';
import { FermataSign } from '@/shared/ui/fermata-sign';
import { LinkButton } from '@/shared/ui/link-button';
import { heldCount, seatCountWords } from './held-booking';
import { HoldAnnouncer } from './hold-announcer';
import { HoldClock } from './hold-clock';
import { ReleaseHold } from './release-hold';

export interface HoldBannerProps {
  hold: Booking;
  secondsLeft: number;
  onReleased: () => void;
}

/** On the page of a concert at which the customer holds seats: how long still, and where to go from here. */
export function HoldBanner({ hold, secondsLeft, onReleased }: HoldBannerProps) {
  return (
    <section
      aria-label="What you hold"
      className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-lg border-2 border-ink bg-accent-soft p-5"
    >
      <FermataSign className="h-8 text-accent" />
      <p className="grow font-display text-2xl font-bold">
        You hold {seatCountWords(heldCount(hold))}, <HoldClock secondsLeft={secondsLeft} /> left
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/checkout/${hold.id}`}>Continue to checkout</LinkButton>
        <a
          href="#seats"
          className="inline-flex min-h-11 items-center px-3 font-semibold underline underline-offset-4"
        >
          Change seats
        </a>
        <ReleaseHold hold={hold} onReleased={onReleased} />
      </div>
      <HoldAnnouncer secondsLeft={secondsLeft} />
    </section>
  );
}
