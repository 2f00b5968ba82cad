import { Button } from '@/shared/ui/button';

/** The server has not answered lately. What was typed stays, and the hold goes on without us. */
export function OfflineNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-between gap-3 rounded-md border-l-8 border-warning bg-warning-soft p-4 text-warning"
    >
      <p className="font-medium">We cannot reach the server just now. Your seats are held all the same.</p>
      <Button size="sm" variant="secondary" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
