import { FermataSign } from '../ui/fermata-sign';
import { LinkButton } from '../ui/link-button';

/** A page that is not there. */
export function NotFoundNotice() {
  return (
    <div className="mx-auto flex max-w-3xl flex-col items-start gap-6 px-4 py-20 sm:px-6">
      <title>Not found · Fermata</title>
      <FermataSign className="h-12 text-accent" />
      <h1 className="text-5xl font-extrabold sm:text-7xl">A long silence</h1>
      <p className="text-lg text-muted">
        Nothing is played at this address. It may have moved, or it is a booking from another browser: that
        one is found by its reference.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/">All concerts</LinkButton>
        <LinkButton href="/find" variant="secondary">
          Find a booking
        </LinkButton>
      </div>
    </div>
  );
}
