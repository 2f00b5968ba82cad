import { type ReactNode, useId } from 'react';

export interface DeskSectionProps {
  title: string;
  /** A link or button beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page at the organiser's desk, with its heading. */
export function DeskSection({ title, action, children }: DeskSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-12">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
