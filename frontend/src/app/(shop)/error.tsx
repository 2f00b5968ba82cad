'use client';

import { Button } from '@/shared/ui/button';
import { ErrorState } from '@/shared/ui/error-state';

export default function ShopError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="mx-auto max-w-3xl px-4 py-20 sm:px-6">
      <ErrorState title="A wrong note" action={<Button onClick={() => retry()}>Try again</Button>}>
        This page could not be put together just now. Your bookings are safe.
      </ErrorState>
    </div>
  );
}
