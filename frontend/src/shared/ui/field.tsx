'use client';

import clsx from 'clsx';
import { createContext, type ReactNode, useContext, useId } from 'react';

interface ControlAttributes {
  id?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

const ControlContext = createContext<ControlAttributes>({});

/** What the field around a control has to say about it: its id, whether it is wrong, what describes it. */
export function useControlAttributes(): ControlAttributes {
  return useContext(ControlContext);
}

export interface FieldProps {
  label: ReactNode;
  /** A word on what to enter, below the control. */
  hint?: ReactNode;
  /** What is wrong, in words for the person who typed it. */
  error?: string;
  /** Says "optional" beside the label. */
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  /** One Input, Textarea, Select or NumberStepper. */
  children: ReactNode;
}

/** A control with its label, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, optional, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      <ControlContext
        value={{ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined }}
      >
        {children}
      </ControlContext>
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          <span aria-hidden>▲ </span>
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
