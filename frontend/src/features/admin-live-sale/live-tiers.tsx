'use client';

import { useAvailability } from '@/features/booking/use-availability';
import { tierColour } from '@/features/seat-map/seat-colours';
import type { Concert } from '@/shared/api/types';
import { SeatsBar } from '@/shared/ui/seats-bar';

/** How full each price class is. */
export function LiveTiers({ concert }: { concert: Concert }) {
  const tiers = useAvailability(concert);
  return (
    <ul
      aria-label="Price classes"
      className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] gap-3"
    >
      {tiers.map(({ id, name, total, available }, index) => (
        <li
          key={id}
          className="flex flex-col gap-2 rounded-md border-t-4 bg-surface p-4"
          style={{ borderColor: tierColour(index) }}
        >
          <span className="font-semibold wrap-anywhere">{name}</span>
          <SeatsBar taken={total - available} total={total} />
        </li>
      ))}
    </ul>
  );
}
