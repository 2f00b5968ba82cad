'use client';

import { useRouter } from 'next/navigation';
import { Manage } from './manage';
import { SetUp } from './set-up';

export interface SecondFactorPanelProps {
  isOn: boolean;
  /** Where to go on once one is done; without it one stays. */
  next?: string;
}

/** One's own second factor. What is shown last stays until one goes on. */
export function SecondFactorPanel({ isOn, next }: SecondFactorPanelProps) {
  const router = useRouter();
  const done = () => {
    if (next) router.replace(next);
    router.refresh();
  };
  return isOn ? <Manage onDone={done} /> : <SetUp onDone={done} />;
}
