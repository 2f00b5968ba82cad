import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import { FermataSign } from '@/shared/ui/fermata-sign';
import { NextSteps, type Step } from './next-steps';

export interface RoomFrameProps {
  title: string;
  step: Step;
  /** It asks for something to be done, now. */
  urgent?: boolean;
  /** How it stands, beside the title. */
  badge?: ReactNode;
  children: ReactNode;
}

/** A sheet of the waiting room: how one stands, and on its stub what comes next. */
export function RoomFrame({ title, step, urgent = false, badge, children }: RoomFrameProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={clsx(
        'grid rounded-lg border-2 border-ink md:grid-cols-[minmax(0,1fr)_17rem] lg:grid-cols-[minmax(0,1fr)_21rem]',
        urgent ? 'bg-accent-soft' : 'bg-surface',
      )}
    >
      <div className="flex min-w-0 flex-col items-start gap-6 p-5 sm:p-8 lg:p-10">
        <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-3">
          <FermataSign className="h-7 text-accent" />
          <h2 id={id} className="grow text-3xl font-extrabold sm:text-4xl">
            {title}
          </h2>
          {badge}
        </div>
        {children}
      </div>
      <div className="ticket-stub p-5 sm:p-8">
        <NextSteps step={step} />
      </div>
    </section>
  );
}
