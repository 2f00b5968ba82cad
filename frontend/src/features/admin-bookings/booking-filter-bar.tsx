import type { ConcertChoice } from '@/shared/concerts/concert-choice';
import { ConcertField } from '@/shared/concerts/concert-field';
import { Field } from '@/shared/ui/field';
import { FilterBar } from '@/shared/ui/filter-bar';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import type { BookingFilters } from './booking-filters';

export interface BookingFilterBarProps {
  filters: BookingFilters;
  concerts: readonly ConcertChoice[];
}

export function BookingFilterBar({ filters, concerts }: BookingFilterBarProps) {
  return (
    <FilterBar action="/admin/bookings" filters={filters}>
      <ConcertField concerts={concerts} chosen={filters.concertId} />
      <Field label="Status">
        <Select name="status" defaultValue={filters.status ?? ''}>
          <option value="">Any status</option>
          <option value="active">Reserved</option>
          <option value="cancelled">Cancelled</option>
          <option value="held">Held</option>
          <option value="expired">Expired</option>
        </Select>
      </Field>
      <Field label="Reference">
        <Input name="reference" placeholder="K7QM-2XPD" defaultValue={filters.reference} />
      </Field>
      <Field label="E-mail">
        <Input name="email" inputMode="email" defaultValue={filters.email} />
      </Field>
    </FilterBar>
  );
}
