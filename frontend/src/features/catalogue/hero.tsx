import { HeroSign } from './hero-sign';

/** What this place is, as large as a poster says it. */
export function Hero() {
  return (
    <div className="relative overflow-clip">
      <HeroSign className="pointer-events-none absolute top-9 -right-16 h-32 w-auto sm:top-0 sm:right-0 sm:h-full" />
      <div className="relative py-10 sm:py-16">
        <h1 className="text-[clamp(3.25rem,11vw,8rem)] leading-[0.88] font-extrabold tracking-[-0.045em]">
          Hold
          <br />
          that seat.
        </h1>
        <p className="mt-6 max-w-md text-lg text-muted sm:text-xl">
          Concerts near and far. Pick your place on a live map; once it is yours, it is nobody else’s.
        </p>
      </div>
    </div>
  );
}
