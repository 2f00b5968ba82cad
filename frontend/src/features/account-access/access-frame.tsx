import type { ReactNode } from 'react';
import { PageHeader } from '@/shared/ui/page-header';

export interface AccessFrameProps {
  title: string;
  /** A line below the title. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A narrow page with one form on it. */
export function AccessFrame({ title, lead, children }: AccessFrameProps) {
  return (
    <div className="mx-auto max-w-lg px-4 py-10 sm:px-6 sm:py-14">
      <PageHeader title={title}>{lead}</PageHeader>
      <div className="flex flex-col gap-6">{children}</div>
    </div>
  );
}
