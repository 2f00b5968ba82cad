import type { ReactNode } from 'react';
import { FermataSign } from '@/shared/ui/fermata-sign';

export interface CheckoutNoticeProps {
  title: string;
  children: ReactNode;
  /** What one can do now. */
  actions?: ReactNode;
}

/** In place of the form: how the checkout ended, read out when it appears. */
export function CheckoutNotice({ title, children, actions }: CheckoutNoticeProps) {
  return (
    <section
      role="status"
      className="flex flex-col items-start gap-4 rounded-lg border-2 border-ink bg-surface p-6 sm:p-10"
    >
      <FermataSign className="h-8 text-accent" />
      <h2 className="text-3xl font-extrabold sm:text-4xl">{title}</h2>
      <div className="max-w-prose text-lg">{children}</div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </section>
  );
}
