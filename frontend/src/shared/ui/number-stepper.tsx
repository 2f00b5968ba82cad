'use client';

import { Minus, Plus } from 'lucide-react';
import { useControlAttributes } from './field';

export interface NumberStepperProps {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  /** What is counted, for the buttons' names: "Fewer General Admission". */
  label: string;
  disabled?: boolean;
}

/** A small quantity, with a button for less and one for more. */
export function NumberStepper({
  value,
  onChange,
  min = 0,
  max,
  label,
  disabled = false,
}: NumberStepperProps) {
  const control = useControlAttributes();
  const set = (next: number) =>
    onChange(Math.min(Math.max(Number.isFinite(next) ? Math.trunc(next) : min, min), max));
  const button =
    'grid size-11 place-items-center hover:bg-sunken disabled:opacity-35 disabled:hover:bg-transparent';
  return (
    <div className="inline-flex items-stretch overflow-clip rounded-md border border-line-strong bg-surface">
      <button
        type="button"
        className={button}
        aria-label={`Fewer ${label}`}
        disabled={disabled || value <= min}
        onClick={() => set(value - 1)}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      <input
        {...control}
        aria-label={control.id ? undefined : label}
        className="w-11 bg-transparent text-center font-semibold tabular-nums focus-visible:outline-offset-[-3px]"
        inputMode="numeric"
        pattern="[0-9]*"
        value={value}
        disabled={disabled}
        onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')))}
      />
      <button
        type="button"
        className={button}
        aria-label={`More ${label}`}
        disabled={disabled || value >= max}
        onClick={() => set(value + 1)}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  );
}
