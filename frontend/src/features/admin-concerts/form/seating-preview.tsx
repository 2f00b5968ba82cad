'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { formatAmount } from '@/shared/format/money';
import { toMinor } from '../model/price';
import { rowBlocks, type RowBlock } from '../model/row-blocks';
import type { SeatingInput } from '../model/seating-schema';
import { SeatingSketch } from './seating-sketch';
import { tierColor } from './tier-color';

/** What the numbers come to while they are typed: seats, rows, and a full house. */
export function SeatingPreview({ currency }: { currency: string }) {
  const { control } = useFormContext<SeatingInput>();
  const [totalSeats, seatsPerRow, tiers] = useWatch({
    control,
    name: ['totalSeats', 'seatsPerRow', 'tiers'],
  });
  const blocks = rowBlocks({ totalSeats, seatsPerRow, tiers });
  const seats = blocks.reduce((sum, block) => sum + block.seats, 0);
  if (seats === 0) return null;
  const fullHouse = blocks.reduce(
    (sum, block, index) => sum + block.seats * (toMinor(tiers[index]?.price ?? '', currency) ?? 0),
    0,
  );
  return (
    <div className="grid gap-6 rounded-md bg-sunken p-4 sm:col-span-full sm:grid-cols-2">
      <div>
        {/* Only the sum is read out, and politely: it changes with every key. */}
        <p role="status" className="font-display text-xl font-bold">
          {seats.toLocaleString('en')} {seats === 1 ? 'seat' : 'seats'}; a full house brings{' '}
          {formatAmount(fullHouse, currency)}
        </p>
        <ul className="mt-3 flex flex-col gap-2 text-sm">
          {blocks.map((block, index) => (
            <li key={index} className="flex items-baseline gap-2">
              <span
                aria-hidden
                className="size-3 shrink-0 rounded-sm"
                style={{ background: tierColor(index) }}
              />
              <span className="min-w-0 wrap-anywhere">
                <span className="font-semibold">
                  {tiers[index]?.name || (tiers[index] ? `Price class ${index + 1}` : 'Standard')}
                </span>
                : {blockWords(block)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <SeatingSketch blocks={blocks} />
    </div>
  );
}

function blockWords({ seats, rows }: RowBlock): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (seats === 0) return 'no seats yet';
  if (!first || !last) return `${seats.toLocaleString('en')} places, free choice`;
  const counted = `${seats.toLocaleString('en')} ${seats === 1 ? 'seat' : 'seats'}`;
  if (rows.length === 1) return `${counted} in row ${first.name}`;
  const shorter = last.seats < first.seats ? `, ${last.seats} in the last` : '';
  return `${counted} in ${rows.length} rows of ${first.seats} (${first.name}–${last.name}${shorter})`;
}
