import type { ConcertChoice } from '@/shared/concerts/concert-choice';
import { ConcertField } from '@/shared/concerts/concert-field';
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
      <Field label="From" hint="This day and later, in UTC">
        <Input type="date" name="from" defaultValue={filters.from} />
      </Field>
      <Field label="To" hint="Up to the end of this day, in UTC">
        <Input type="date" name="to" defaultValue={filters.to} />
      </Field>
    </FilterBar>
  );
}
