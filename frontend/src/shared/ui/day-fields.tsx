import { Field } from './field';
import { Input } from './input';

/** From one day to another, in a filter whose times are in UTC. */
export function DayFields({ from, to }: { from?: string; to?: string }) {
  return (
    <>
      <Field label="From" hint="This day and later, in UTC">
        <Input type="date" name="from" defaultValue={from} />
      </Field>
      <Field label="To" hint="Up to the end of this day, in UTC">
        <Input type="date" name="to" defaultValue={to} />
      </Field>
    </>
  );
}
