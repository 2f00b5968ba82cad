export interface SeatsBarProps {
  taken: number;
  total: number;
}

/** How much of a house is gone, in words and as a bar. */
export function SeatsBar({ taken, total }: SeatsBarProps) {
  const share = total === 0 ? 0 : (taken / total) * 100;
  return (
    <div className="flex min-w-36 flex-col gap-1.5">
      <span className="text-sm tabular-nums">
        {taken.toLocaleString('en')} of {total.toLocaleString('en')} taken
      </span>
      <span
        aria-hidden
        className="block h-2.5 overflow-clip rounded-full border border-line-strong bg-sunken"
      >
        <span className="block h-full bg-accent" style={{ width: `${share}%` }} />
      </span>
    </div>
  );
}
