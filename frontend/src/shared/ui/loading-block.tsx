import { Skeleton } from './skeleton';

/** Says that something is on its way, and shows about how much room it will take. */
export function LoadingBlock({ what, className }: { what: string; className: string }) {
  return (
    <div role="status">
      <span className="sr-only">Loading {what}…</span>
      <Skeleton className={className} />
    </div>
  );
}
