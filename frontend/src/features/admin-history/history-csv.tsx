import { listHref } from '@/shared/lists/list-params';
import { CsvButton } from '@/shared/ui/csv-button';
import { type HistoryFilters, historyQueryOf } from './history-filters';

/** Everything that the filters let through, as a file. */
export function HistoryCsv({ filters }: { filters: HistoryFilters }) {
  const { concertId, customer, action, from, to } = historyQueryOf(filters);
  return (
    <CsvButton
      href={listHref('/api/admin/history', { concertId, customer, action, from, to })}
      fileName="history.csv"
    >
      Save as CSV
    </CsvButton>
  );
}
