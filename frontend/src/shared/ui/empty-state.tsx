import type { ReactNode } from 'react';
import { FermataSign } from './fermata-sign';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** What one could do instead: a LinkButton or Button. */
  action?: ReactNode;
}

/** Nothing here: a rest in the music. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border-2 border-dashed border-line px-6 py-14 text-center">
      <FermataSign className="h-9 text-muted" />
      <h2 className="text-2xl">{title}</h2>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
