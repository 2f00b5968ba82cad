import { Skeleton } from '@/shared/ui/skeleton';

/** Blank tickets while the catalogue is being read. */
export function ConcertListSkeleton() {
  return (
    <div role="status" className="grid grid-cols-1 gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      <span className="sr-only">Loading the concerts</span>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} className="h-104 rounded-lg" />
      ))}
    </div>
  );
}
