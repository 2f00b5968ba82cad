import type { ComponentProps } from 'react';
import type { PaymentOptions } from '@/shared/api/types';
import { methodWords } from './payment-methods';

export interface MethodChoiceProps {
  options: PaymentOptions;
  /** What react-hook-form gives to register an input. */
  input: ComponentProps<'input'>;
}

/** The ways to pay. */
export function MethodChoice({ options: { gateway, methods }, input }: MethodChoiceProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">How to pay</legend>
      {gateway === 'simulator' && (
        <p className="mt-1 text-sm text-muted">
          This house tries Fermata out: payments are simulated, and no money moves.
        </p>
      )}
      <div className="mt-3 grid gap-3">
        {methods.map((method) => {
          const { name, hint } = methodWords[method];
          return (
            <label
              key={method}
              className="flex min-h-14 items-center gap-3 rounded-md border border-line-strong bg-surface px-4 py-2 has-checked:border-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                value={method}
                className="size-5 shrink-0 accent-accent outline-none"
                {...input}
              />
              <span className="min-w-0">
                <span className="block font-semibold">{name}</span>
                <span className="block text-sm text-muted">{hint}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
