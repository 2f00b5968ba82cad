import { seatCountWords } from '@/features/hold/held-booking';
import type { Wish } from '@/features/hold/wish';

/** What somebody in line had chosen before. */
export function KeptChoice({ kept }: { kept: Wish }) {
  const places = Object.values(kept.tiers).reduce((sum, quantity) => sum + quantity, 0);
  const count = kept.seats.length || places;
  if (count === 0) return null;
  return (
    <p className="rounded-lg border-l-8 border-accent bg-surface p-5">
      We remember that you chose {seatCountWords(count)}. {count === 1 ? 'It is' : 'They are'} not held for
      you meanwhile: once you are inside, {count === 1 ? 'it is' : 'they are'} chosen again as far as free.
    </p>
  );
}
