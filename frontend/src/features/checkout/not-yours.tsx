import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';

/** The booking is not this browser's, or not any more. */
export function NotYours() {
  return (
    <EmptyState
      title="This booking is not here"
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton href="/">All concerts</LinkButton>
          <LinkButton href="/find" variant="secondary">
            Find a booking
          </LinkButton>
        </div>
      }
    >
      It was made in another browser, or this one has forgotten who you are.
    </EmptyState>
  );
}
