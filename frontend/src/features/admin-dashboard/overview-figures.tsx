import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { formatAmount } from '@/shared/format/money';
import { FigureGrid } from '@/shared/ui/figure-grid';
import { ProblemState } from '@/shared/ui/problem-state';

const count = (number: number) => number.toLocaleString('en');

/** All concerts together, in figures. */
export async function OverviewFigures() {
  const api = await serverApi();
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/overview')));
  if (problem) return <ProblemState problem={problem} />;
  const { concerts, seats, bookings, revenue } = data;
  return (
    <div className="flex flex-col gap-6">
      <FigureGrid
        figures={[
          { label: 'Seats sold', value: count(seats.sold), strong: true },
          { label: 'Seats free', value: count(seats.free) },
          { label: 'Seats kept back', value: count(seats.blocked) },
          { label: 'Seats in all', value: count(seats.total) },
        ]}
      />
      {/* Not everybody may see it. */}
      {revenue && (
        <FigureGrid
          figures={(revenue.length > 0 ? revenue : [{ currency: 'USD', revenueMinor: 0 }]).map(
            ({ currency, revenueMinor }) => ({
              label: `Revenue, ${currency}`,
              value: formatAmount(revenueMinor, currency),
              strong: true,
            }),
          )}
        />
      )}
      <FigureGrid
        figures={[
          { label: 'Bookings that stand', value: count(bookings.active) },
          { label: 'Bookings cancelled', value: count(bookings.cancelled) },
          { label: 'Concerts published', value: count(concerts.published) },
          { label: 'Drafts', value: count(concerts.draft) },
          { label: 'Concerts called off', value: count(concerts.cancelled) },
        ]}
      />
    </div>
  );
}
