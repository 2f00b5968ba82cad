import { FermataSign } from '@/shared/ui/fermata-sign';

export interface LineProgressProps {
  ahead: number;
  aheadAtFirst: number;
  /** What it means, for who does not see it. */
  words: string;
}

/** The way to the front, as a note that moves along its staff towards the fermata. */
export function LineProgress({ ahead, aheadAtFirst, words }: LineProgressProps) {
  const gone = Math.max(aheadAtFirst - ahead, 0);
  const share = aheadAtFirst > 0 ? gone / aheadAtFirst : 1;
  return (
    <div
      role="progressbar"
      aria-label="Your way to the front"
      aria-valuemin={0}
      aria-valuemax={Math.max(aheadAtFirst, 1)}
      aria-valuenow={aheadAtFirst > 0 ? gone : 1}
      aria-valuetext={words}
      className="flex w-full items-center gap-3"
    >
      <div className="staff relative h-11 min-w-0 flex-1 text-line-strong">
        <span
          className="staff absolute inset-y-0 left-0 text-accent transition-[width] duration-700"
          style={{ width: `${share * 100}%` }}
        />
        <span
          className="absolute top-1/2 h-5 w-7 -translate-x-1/2 -translate-y-1/2 -rotate-20 rounded-[50%] bg-accent transition-[left] duration-700"
          style={{ left: `clamp(0.875rem, ${share * 100}%, 100% - 0.875rem)` }}
        />
      </div>
      <FermataSign className="h-7 shrink-0 text-ink" />
    </div>
  );
}
