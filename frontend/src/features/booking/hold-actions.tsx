import type { Booking } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { LinkButton } from '@/shared/ui/link-button';

export interface HoldActionsProps {
  hold: Booking | null;
  /** The choice is what is held. */
  isUnchanged: boolean;
  isEmpty: boolean;
  pending: boolean;
  onHold: () => void;
  onSave: () => void;
  onUndo: () => void;
}

/** Below an order that is paid online: hold it, or make it what is held. */
export function HoldActions({
  hold,
  isUnchanged,
  isEmpty,
  pending,
  onHold,
  onSave,
  onUndo,
}: HoldActionsProps) {
  if (!hold) {
    return (
      <Button size="lg" disabled={isEmpty} pending={pending} onClick={onHold}>
        Hold seats
      </Button>
    );
  }
  if (isUnchanged) {
    return (
      <>
        <LinkButton size="lg" href={`/checkout/${hold.id}`}>
          Continue to checkout
        </LinkButton>
        <p className="text-sm text-muted">To change what you hold, choose other seats and save.</p>
      </>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">
        {isEmpty
          ? 'You still hold what you held. To have nothing, let it go.'
          : 'Not saved yet: until then you hold what you held.'}
      </p>
      <Button size="lg" disabled={isEmpty} pending={pending} onClick={onSave}>
        Hold these instead
      </Button>
      <Button variant="ghost" onClick={onUndo}>
        Keep what I hold
      </Button>
    </div>
  );
}
