'use client';

import { Button } from '@/shared/ui/button';
import { ErrorState } from '@/shared/ui/error-state';

/** A page of the desk could not be had; the navigation around it stays. */
export default function DeskError({ retry }: { retry: () => void }) {
  return (
    <ErrorState action={<Button onClick={retry}>Try again</Button>}>
      The page could not be put together. The server may be busy, or out of reach for a moment.
    </ErrorState>
  );
}
