'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { MadeKey } from './made-key';
import { NewKeyForm } from './new-key-form';

/** A form on demand, and the key that comes of it. It stays until one has it: no click beside it can close it. */
export function MakeApiKey() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);

  function close() {
    setOpen(false);
    setMade(null);
  }

  function show(key: string) {
    setMade(key);
    router.refresh();
  }

  if (!open) {
    return (
      <div className="mb-6">
        <Button onClick={() => setOpen(true)}>New key</Button>
      </div>
    );
  }
  return (
    <Card className="mb-6">
      {made ? <MadeKey apiKey={made} onDone={close} /> : <NewKeyForm onMade={show} onClose={close} />}
    </Card>
  );
}
