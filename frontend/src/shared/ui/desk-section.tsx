import { type ReactNode, useId } from 'react';

export interface DeskSectionProps {
  title: string;
  /** To be linked to. */
  id?: string;
  /** A link or button beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page at the organiser's desk, with its heading. */
export function DeskSection({ title, id, action, children }: DeskSectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="mb-12 scroll-mt-32">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={titleId} className="text-2xl">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
