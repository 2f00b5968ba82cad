'use client';

import clsx from 'clsx';
import { ToggleGroup } from 'radix-ui';

export type Mode = 'seats' | 'tiers';

export interface ModeSwitchProps {
  mode: Mode;
  /** Some places of this concert have no seat. */
  hasGeneral: boolean;
  onChange: (mode: Mode) => void;
}

/** Choose seats, or say how many: one booking does one or the other. */
export function ModeSwitch({ mode, hasGeneral, onChange }: ModeSwitchProps) {
  const choices: { value: Mode; words: string }[] = [
    { value: 'seats', words: 'Choose seats' },
    { value: 'tiers', words: hasGeneral ? 'General admission & best seats' : 'Best seats for me' },
  ];
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="How to choose"
      value={mode}
      onValueChange={(value) => value && onChange(value as Mode)}
      className="grid w-full max-w-xl grid-cols-2 rounded-md border-2 border-ink"
    >
      {choices.map(({ value, words }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          className={clsx(
            'min-h-11 px-3 py-2 text-sm font-semibold sm:text-base',
            value === mode ? 'bg-ink text-paper' : 'hover:bg-sunken',
          )}
        >
          {words}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
