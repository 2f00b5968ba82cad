import clsx from 'clsx';
import type { ReactNode } from 'react';

export interface Figure {
  label: string;
  value: ReactNode;
  /** The one that counts most stands out. */
  strong?: boolean;
}

/** Figures with what they count, large enough to read from across the box office. */
export function FigureGrid({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-clip rounded-lg border border-line bg-line">
      {figures.map(({ label, value, strong }) => (
        <div
          key={label}
          className={clsx(
            'flex grow basis-[calc(50%-1px)] flex-col gap-1 bg-surface p-4 sm:basis-36',
            strong && 'shadow-[inset_0_4px_0_var(--accent)]',
          )}
        >
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="font-display text-2xl font-extrabold tabular-nums wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
