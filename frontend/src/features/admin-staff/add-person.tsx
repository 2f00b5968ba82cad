'use client';

import { useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { AddPersonForm } from './add-person-form';

/** Opens the form for a new colleague. */
export function AddPerson() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Add somebody</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Add somebody"
        description="Who has an account with this address gets the role and logs in again. Who has none is invited by mail to choose a password."
      >
        <AddPersonForm onAdded={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
