import { formatAmount } from '@/shared/format/money';
import { FigureGrid } from '@/shared/ui/figure-grid';
import { ProblemState } from '@/shared/ui/problem-state';
import { readStats } from './concert-stats';

/** How one concert sells. */
export async function SaleFigures({ id }: { id: string }) {
  const { data, problem } = await readStats(id);
  if (problem) return <ProblemState problem={problem} />;
  const { seats, revenueMinor, currency } = data;
  const count = (number: number) => number.toLocaleString('en');
  return (
    <FigureGrid
      figures={[
        { label: 'Sold', value: count(seats.sold), strong: true },
        // Not everybody may see it.
        ...(revenueMinor === null
          ? []
          : [{ label: 'Revenue', value: formatAmount(revenueMinor, currency), strong: true }]),
        { label: 'Free', value: count(seats.free) },
        { label: 'Held', value: count(seats.held) },
        { label: 'Kept back', value: count(seats.blocked) },
        { label: 'Cancelled', value: count(seats.cancelled) },
        { label: 'Seats in all', value: count(seats.total) },
      ]}
    />
  );
}
