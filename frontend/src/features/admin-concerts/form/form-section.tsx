import type { ReactNode } from 'react';
import { Card } from '@/shared/ui/card';

export interface FormSectionProps {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, on a sheet of their own. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  return (
    <Card className="min-w-0">
      <fieldset className="min-w-0">
        <legend className="font-display text-2xl font-bold tracking-tight">{title}</legend>
        {hint && <p className="mt-1 max-w-prose text-muted">{hint}</p>}
        <div className="mt-5 grid grid-cols-1 gap-5 sm:grid-cols-2">{children}</div>
      </fieldset>
    </Card>
  );
}
