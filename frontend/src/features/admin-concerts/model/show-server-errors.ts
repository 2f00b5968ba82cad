import { type FieldPath, type FieldValues, get, type UseFormReturn } from 'react-hook-form';
import { explainError } from '@/shared/api/explain-problem';
import { setFieldErrors } from '@/shared/api/field-errors';

/**
 * Puts what the API refused at the inputs. The words for all that belongs to no input are returned, for above the form.
 */
export function showServerErrors<Input extends FieldValues, Output>(
  error: unknown,
  { getValues, setError }: Pick<UseFormReturn<Input, unknown, Output>, 'getValues' | 'setError'>,
): string {
  const values: unknown = getValues();
  const isField = (path: string): path is FieldPath<Input> =>
    typeof get(values, path) === 'string' && !(path === 'totalSeats' && get(values, 'tiers.0') !== undefined);
  const elsewhere = setFieldErrors(error, setError, isField, (path) => fieldFor(path, values));
  return [explainError(error), ...elsewhere].join(' ');
}

/** The API knows minor units, seconds and a seating plan, the form prices, minutes and seats per row. */
function fieldFor(path: string, values: unknown): string {
  const [, section] = /^seatingPlan\.sections\.(\d+)/.exec(path) ?? [];
  if (section !== undefined) return `tiers.${tierOfSection(Number(section), values)}.seatsPerRow`;
  if (path === 'holdSeconds') return 'holdMinutes';
  return path.replace(/^(tiers\.\d+)\.priceMinor$/, '$1.price');
}

/** Sections are sent for tiers with assigned seats only, in their order. */
function tierOfSection(section: number, values: unknown): number {
  const tiers: { seating: string }[] = get(values, 'tiers') ?? [];
  const assigned = tiers.flatMap(({ seating }, index) => (seating === 'assigned' ? [index] : []));
  return assigned[section] ?? -1;
}
