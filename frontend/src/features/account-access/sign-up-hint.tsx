import { findCaller } from '@/features/admin-session/find-caller';
import { LinkButton } from '@/shared/ui/link-button';

/** Tells guests with bookings what an account is good for. */
export async function SignUpHint() {
  const caller = await findCaller();
  if (!caller || caller.hasPassword) return null;
  return (
    <aside
      aria-label="Sign up"
      className="mt-8 flex flex-wrap items-center justify-between gap-4 rounded-lg border-2 border-dashed border-line p-5"
    >
      <p className="max-w-prose">
        <strong>Keep your bookings on every device.</strong> For now only this browser knows them: sign up,
        and they are wherever you log in.
      </p>
      <LinkButton href="/signup?next=/bookings" variant="secondary">
        Sign up
      </LinkButton>
    </aside>
  );
}
