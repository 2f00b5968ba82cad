import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** What there is to know while one waits. */
export function RoomFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid w-full grid-cols-[repeat(auto-fit,minmax(min(100%,7rem),1fr))] gap-x-6 gap-y-4 border-t border-line pt-5">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="font-display text-lg font-bold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
