'use client';

import { useState } from 'react';
import type { Booking, Concert } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { SaleDone } from './sale-done';
import { SaleDesk } from './sale-desk';

/** Opens on demand; after a sale it says what came of it, and is ready for the next customer. */
export function SellSeats({ concert }: { concert: Concert }) {
  const [open, setOpen] = useState(false);
  const [sold, setSold] = useState<Booking | null>(null);
  return (
    <>
      <Button variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Book for a customer…'}
      </Button>
      {open && (
        <Card className="mt-4">
          {sold ? (
            <SaleDone booking={sold} onNext={() => setSold(null)} />
          ) : (
            <SaleDesk concert={concert} onSold={setSold} />
          )}
        </Card>
      )}
    </>
  );
}
