import type { ConcertChoice } from '@/shared/concerts/concert-choice';
import { ConcertField } from '@/shared/concerts/concert-field';
import { DayFields } from '@/shared/ui/day-fields';
import { Field } from '@/shared/ui/field';
import { FilterBar } from '@/shared/ui/filter-bar';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import { actionWords } from './action-words';
import type { HistoryFilters } from './history-filters';

export interface HistoryFilterBarProps {
  filters: HistoryFilters;
  concerts: readonly ConcertChoice[];
}

export function HistoryFilterBar({ filters, concerts }: HistoryFilterBarProps) {
  return (
    <FilterBar action="/admin/history" filters={filters}>
      <ConcertField concerts={concerts} chosen={filters.concertId} />
      <Field label="Customer" hint="An e-mail address or a customer’s id">
        <Input name="customer" defaultValue={filters.customer} />
      </Field>
      <Field label="What happened">
        <Select name="action" defaultValue={filters.action ?? ''}>
          <option value="">Anything</option>
          {Object.entries(actionWords).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <DayFields from={filters.from} to={filters.to} />
    </FilterBar>
  );
}
