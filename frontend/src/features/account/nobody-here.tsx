import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';

/** Without a session there is nothing to show, and nothing is stored either. */
export function NobodyHere() {
  return (
    <EmptyState
      title="You are not logged in"
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton href="/login">Log in</LinkButton>
          <LinkButton href="/signup" variant="secondary">
            Sign up
          </LinkButton>
        </div>
      }
    >
      With an account you find your bookings on every device. You can book without one, too.
    </EmptyState>
  );
}
