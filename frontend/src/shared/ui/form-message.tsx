import type { ReactNode } from 'react';

/** What is wrong with a form as a whole, read out as soon as it appears. */
export function FormMessage({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="rounded-md border-l-8 border-danger bg-danger-soft p-4 font-medium text-danger"
    >
      {children}
    </div>
  );
}
