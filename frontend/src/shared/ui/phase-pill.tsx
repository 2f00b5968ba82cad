import { StatusPill } from './status-pill';

/** Where a concert stands; a concert that is `cancelled` was called off. */
export function PhasePill({ phase }: { phase: string }) {
  return <StatusPill status={phase === 'cancelled' ? 'called_off' : phase} />;
}
