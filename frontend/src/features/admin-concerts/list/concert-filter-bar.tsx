import { Field } from '@/shared/ui/field';
import { FilterBar } from '@/shared/ui/filter-bar';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import type { ConcertFilters } from './concert-filters';

export function ConcertFilterBar({ filters }: { filters: ConcertFilters }) {
  return (
    <FilterBar action="/admin/concerts" filters={filters}>
      <Field label="Search" hint="Words of the name or the venue">
        <Input type="search" name="query" defaultValue={filters.query} />
      </Field>
      <Field label="Status">
        <Select name="status" defaultValue={filters.status ?? ''}>
          <option value="">Any status</option>
          <option value="draft">Draft</option>
          <option value="published">Published</option>
          <option value="cancelled">Called off</option>
        </Select>
      </Field>
    </FilterBar>
  );
}
