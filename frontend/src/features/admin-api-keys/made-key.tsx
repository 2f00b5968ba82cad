'use client';

import { toast } from 'sonner';
import { Arrival } from '@/shared/ui/arrival';
import { Button } from '@/shared/ui/button';

/** The key itself, for the only time. */
export function MadeKey({ apiKey, onDone }: { apiKey: string; onDone: () => void }) {
  const copy = () =>
    navigator.clipboard.writeText(apiKey).then(
      () => toast.success('Copied.'),
      () => toast.error('This browser does not copy by itself: select the key, and copy it.'),
    );
  return (
    <Arrival>
      <h3 className="text-xl">Here is the key</h3>
      <p className="max-w-prose">
        <strong>Copy it now: nobody can show it again.</strong> Keep it where only the program can read it. If
        it gets lost, revoke it and make another.
      </p>
      <code className="rounded-md border border-line bg-sunken p-3 wrap-anywhere select-all">{apiKey}</code>
      <div className="flex flex-wrap gap-3">
        {/* Browsers have no clipboard where a page came by plain http. */}
        {'clipboard' in navigator && <Button onClick={() => void copy()}>Copy</Button>}
        <Button variant="secondary" onClick={onDone}>
          I have it
        </Button>
      </div>
    </Arrival>
  );
}
