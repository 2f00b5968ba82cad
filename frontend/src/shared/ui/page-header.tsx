import type { ReactNode } from 'react';

export interface PageHeaderProps {
  title: ReactNode;
  /** A line below the title. */
  children?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
}

export function PageHeader({ title, children, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0">
        <h1 className="text-4xl font-extrabold sm:text-6xl">{title}</h1>
        {children && <div className="mt-3 max-w-prose text-lg text-muted">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}
