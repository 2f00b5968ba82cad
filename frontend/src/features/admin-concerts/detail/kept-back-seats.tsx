'use client';

import { useState } from 'react';
import type { Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { KeepSeatsBack } from './keep-seats-back';

/** Opens on demand: a large house has a plan to match, and most visits are about something else. */
export function KeptBackSeats({ concert }: { concert: Concert }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Keep seats back…'}
      </Button>
      {open && <KeepSeatsBack concert={concert} />}
    </>
  );
}
