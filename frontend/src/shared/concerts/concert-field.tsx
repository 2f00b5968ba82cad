import { Field } from '../ui/field';
import { Select } from '../ui/select';
import type { ConcertChoice } from './concert-choice';

/** Narrows a list down to one concert. */
export function ConcertField({
  concerts,
  chosen,
}: {
  concerts: readonly ConcertChoice[];
  chosen: string | undefined;
}) {
  return (
    <Field label="Concert">
      <Select name="concertId" defaultValue={chosen ?? ''}>
        <option value="">Any concert</option>
        {concerts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
