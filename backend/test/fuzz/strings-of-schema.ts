import fc from 'fast-check';
import type { Schema } from './operations-of.js';

const day = 86_400_000;
const today = Math.floor(Date.now() / day) * day;

/** Most are near today, where concerts, sales and deadlines are. */
const dates = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -30 * 24, max: 400 * 24 }).map((hours) => hours * 3_600_000) },
    { weight: 1, arbitrary: fc.integer({ min: -today, max: 8000 * 365 * day - today }) },
  )
  .map((offset) => new Date(today + offset).toISOString());

/** Few, so that the same ones come again. */
const addresses = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((number) => `fan-${number}@example.com`),
  fc.integer({ min: 1, max: 1_000_000 }).map((number) => `fan-${number}@example.com`),
);

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid({ version: 7 }),
  'date-time': dates,
  email: addresses,
  uri: fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }),
};

export function stringsOf(schema: Schema): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  const known = format ? formats[format] : undefined;
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  if (known) return known.filter(fits);
  if (pattern) return fc.stringMatching(new RegExp(pattern), { size: '-1' }).filter(fits);
  const longest = Math.min(maxLength, minLength + 200);
  const bounds = { minLength, maxLength: longest };
  const examples = [schema.example].filter((one) => typeof one === 'string');
  return fc.oneof(
    ...(examples.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...examples) }] : []),
    { weight: 3, arbitrary: fc.string({ ...bounds, unit: 'grapheme-ascii' }) },
    { weight: 2, arbitrary: fc.string({ ...bounds, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.string({ ...bounds, unit: 'grapheme-composite', size: '+1' }).filter(fits) },
    { weight: 1, arbitrary: fc.constantFrom(minLength, longest).map((length) => 'n'.repeat(length)) },
  );
}
