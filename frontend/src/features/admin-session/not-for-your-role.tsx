import { DeskHeader } from '@/shared/ui/desk-header';
import { EmptyState } from '@/shared/ui/empty-state';
import { LinkButton } from '@/shared/ui/link-button';

/** In place of a page that one's role may not see. */
export function NotForYourRole() {
  return (
    <>
      <DeskHeader title="Not for your role" />
      <EmptyState
        title="This part of the desk is not yours"
        action={<LinkButton href="/admin">To the dashboard</LinkButton>}
      >
        You are logged in, but your role does not need this page. If you do need it, ask an admin for another
        role.
      </EmptyState>
    </>
  );
}
