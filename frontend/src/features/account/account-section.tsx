import { type ReactNode, useId } from 'react';

/** One thing to see or decide, with its heading beside it where there is room. */
export function AccountSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-4 border-t border-line py-8 md:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <div className="flex min-w-0 flex-col items-start gap-4">{children}</div>
    </section>
  );
}
