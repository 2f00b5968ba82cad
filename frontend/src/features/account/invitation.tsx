import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';

/** A guest keeps what was booked in this browser only, unless they sign up. */
export function Invitation() {
  return (
    <Card className="mb-8">
      <h2 className="text-2xl">You are a guest here</h2>
      <p className="mt-2 max-w-prose text-muted">
        Your bookings are known to this browser only. Sign up and they move into your account, where you find
        them on every device.
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <LinkButton href="/signup">Sign up</LinkButton>
        <LinkButton href="/login" variant="secondary">
          Log in
        </LinkButton>
      </div>
    </Card>
  );
}
