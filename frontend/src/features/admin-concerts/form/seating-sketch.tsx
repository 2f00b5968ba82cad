import type { RowBlock } from '../model/row-blocks';
import { tierColor } from './tier-color';

/** Each price class as a block before the stage, about as wide and deep as its rows. */
export function SeatingSketch({ blocks }: { blocks: readonly RowBlock[] }) {
  const widest = Math.max(...blocks.map(({ rows }) => rows[0]?.seats ?? 0), 1);
  const depth = Math.max(...blocks.map(({ rows }) => rows.length), 1);
  const rowHeight = Math.min(8, 120 / depth);
  return (
    <div aria-hidden className="flex flex-col items-center gap-2">
      <div className="w-3/5 rounded-b-full bg-ink py-1 text-center text-xs font-semibold text-paper">
        Stage
      </div>
      {blocks.map(({ seats, rows }, index) =>
        rows.length > 0 ? (
          <div
            key={index}
            className="rounded-sm"
            style={{
              width: `${Math.max((rows[0]!.seats / widest) * 100, 4)}%`,
              height: Math.max(rows.length * rowHeight, 4),
              background: `repeating-linear-gradient(to bottom, ${tierColor(index)} 0 75%, transparent 75% 100%) 0 0 / 100% ${rowHeight}px`,
            }}
          />
        ) : (
          seats > 0 && (
            <div
              key={index}
              className="h-8 w-full rounded-sm border-2 border-dashed"
              style={{ borderColor: tierColor(index) }}
            />
          )
        ),
      )}
    </div>
  );
}
