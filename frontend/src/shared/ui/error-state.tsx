import type { ReactNode } from 'react';

export interface ErrorStateProps {
  title?: string;
  children?: ReactNode;
  /** Usually a Button that tries again. */
  action?: ReactNode;
}

/** Something that should be here could not be had. */
export function ErrorState({ title = 'That did not work', children, action }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-3 rounded-lg border-l-8 border-danger bg-danger-soft p-6"
    >
      <h2 className="text-2xl">{title}</h2>
      {children && <div className="max-w-prose">{children}</div>}
      {action}
    </div>
  );
}
