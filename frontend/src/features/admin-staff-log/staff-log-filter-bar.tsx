import { DayFields } from '@/shared/ui/day-fields';
import { Field } from '@/shared/ui/field';
import { FilterBar } from '@/shared/ui/filter-bar';
import { Select } from '@/shared/ui/select';
import { staffActionWords } from './staff-action-words';
import type { ActorChoice } from './list-actors';
import type { StaffLogFilters } from './staff-log-filters';

export interface StaffLogFilterBarProps {
  filters: StaffLogFilters;
  actors: readonly ActorChoice[];
}

export function StaffLogFilterBar({ filters, actors }: StaffLogFilterBarProps) {
  return (
    <FilterBar action="/admin/staff-log" filters={filters}>
      <Field label="Who">
        <Select name="actor" defaultValue={filters.actor ?? ''}>
          <option value="">Anybody</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What">
        <Select name="action" defaultValue={filters.action ?? ''}>
          <option value="">Anything</option>
          {Object.entries(staffActionWords).map(([action, words]) => (
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
