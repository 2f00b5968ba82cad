/** Whether logging in asks for a code from an app as well. */
export function SecondFactor({ on }: { on: boolean }) {
  return (
    <p className="max-w-prose">
      {on
        ? 'Logging in asks for a code from your authenticator app, too.'
        : 'Logging in asks for your password only.'}
    </p>
  );
}
