'use client';

import { Copy, Printer } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '@/shared/ui/button';

export interface RecoveryCodesProps {
  codes: readonly string[];
  /** Once they are kept somewhere. */
  onKept: () => void;
}

/** The recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => toast.success('The codes are copied.'),
      () => toast.error('They could not be copied. Mark them and copy them by hand.'),
    );
  return (
    <div className="flex max-w-prose flex-col gap-5">
      <h2 className="text-2xl">Keep these recovery codes</h2>
      <p>
        Each of them lets you in once, instead of a code of the app: for the day on which your telephone is
        lost. They are not shown again. Print them, or keep them where you keep passwords.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-5 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="tracking-wider whitespace-nowrap">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button variant="secondary" onClick={() => void copy()}>
          <Copy aria-hidden className="size-4" /> Copy
        </Button>
        <Button variant="secondary" onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" /> Print
        </Button>
        <Button onClick={onKept}>I have kept them</Button>
      </div>
    </div>
  );
}
