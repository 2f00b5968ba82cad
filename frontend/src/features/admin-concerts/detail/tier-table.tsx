import type { Concert } from '@/shared/api/types';
import { Money } from '@/shared/ui/money';
import { SeatsBar } from '@/shared/ui/seats-bar';
import { StackTable } from '@/shared/ui/stack-table';

const seatings = { assigned: 'Numbered seats', general: 'Free choice' } as const;

/** The price classes of a concert. */
export function TierTable({ concert: { tiers, currency } }: { concert: Concert }) {
  return (
    <StackTable
      caption="Price classes"
      rows={tiers}
      keyOf={(tier) => tier.id}
      columns={[
        {
          header: 'Price class',
          lead: true,
          cell: ({ name }) => <span className="font-semibold">{name}</span>,
        },
        { header: 'Price', cell: ({ priceMinor }) => <Money amountMinor={priceMinor} currency={currency} /> },
        { header: 'Seating', cell: ({ seating }) => seatings[seating] },
        {
          header: 'Seats',
          cell: ({ total, available }) => <SeatsBar taken={total - available} total={total} />,
        },
      ]}
    />
  );
}
