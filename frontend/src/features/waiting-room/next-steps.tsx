import clsx from 'clsx';
import { Check } from 'lucide-react';

const steps = [
  {
    name: 'The lobby',
    words: 'At the opening the places in line are drawn by lot among all who are here.',
  },
  {
    name: 'The line',
    words: 'It moves as others come out. Who comes later stands behind, in order of arrival.',
  },
  { name: 'Your turn', words: 'This page and its tab say so. You then have two minutes to go in.' },
  { name: 'Inside', words: 'You choose your seats and book them. Until then none are held for you.' },
];

export type Step = 0 | 1 | 2 | 3;

/** What happens from the lobby to the seats, and how far one has come. */
export function NextSteps({ step }: { step: Step }) {
  return (
    <>
      <h3 className="mb-4 text-lg">What happens next</h3>
      <ol className="flex flex-col">
        {steps.map(({ name, words }, index) => (
          <li
            key={name}
            aria-current={index === step ? 'step' : undefined}
            className="relative flex gap-4 pb-5 last:pb-0 not-last:before:absolute not-last:before:top-8 not-last:before:bottom-0 not-last:before:left-[0.9375rem] not-last:before:border-l-2 not-last:before:border-line"
          >
            <span
              aria-hidden
              className={clsx(
                'grid size-8 shrink-0 place-items-center rounded-full text-sm font-bold',
                index === step && 'bg-accent text-on-accent',
                index < step && 'bg-ink text-paper',
                index > step && 'border-2 border-line-strong text-muted',
              )}
            >
              {index < step ? <Check className="size-4" strokeWidth={3} /> : index + 1}
            </span>
            <div className="pt-1">
              <p className="font-semibold">
                {name}
                {index < step && <span className="sr-only"> (done)</span>}
              </p>
              {index >= step && <p className="text-sm text-muted">{words}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
