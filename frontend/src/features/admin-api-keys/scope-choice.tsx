import { type ComponentProps, useId } from 'react';
import { Checkbox } from '@/shared/ui/checkbox';
import { scopeNames, scopeWords } from './scope-words';

export interface ScopeChoiceProps {
  /** What the form hands to each of the boxes. */
  inputs: Pick<ComponentProps<'input'>, 'name' | 'onChange' | 'onBlur' | 'ref'>;
  error: string | undefined;
}

/** What the key may do: as little as the program needs. */
export function ScopeChoice({ inputs, error }: ScopeChoiceProps) {
  const errorId = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error && errorId}>
      <legend className="mb-3 text-sm font-semibold">What it may do</legend>
      <div className="flex flex-col gap-4">
        {scopeNames.map((scope) => {
          const { short, hint } = scopeWords[scope];
          return <Checkbox key={scope} value={scope} label={short} hint={hint} {...inputs} />;
        })}
      </div>
      {error && (
        <p id={errorId} className="mt-3 text-sm font-medium text-danger">
          <span aria-hidden>▲ </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
