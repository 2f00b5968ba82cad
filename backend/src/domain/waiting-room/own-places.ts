/** A place that a session was given, as the session itself remembers it. */
export interface OwnPlace {
  readonly concertId: string;
  readonly round: number;
  readonly place: number;
  readonly joinedAt: Date;
  /** Whoever left comes back to the same place while its turn can still be used, so that leaving wins nobody a better one. */
  readonly left: boolean;
}

/** Nobody waits for more concerts at the same time; whoever does loses the place that is oldest. */
const mostPlaces = 12;

export function placeIn(
  places: readonly OwnPlace[],
  { concertId, round }: Pick<OwnPlace, 'concertId' | 'round'>,
): OwnPlace | null {
  return places.find((own) => own.concertId === concertId && own.round === round) ?? null;
}

/** The places with this one in place of any other at its concert. */
export function withPlace(places: readonly OwnPlace[], place: OwnPlace): OwnPlace[] {
  const others = places.filter(({ concertId }) => concertId !== place.concertId);
  return [...others, place].slice(-mostPlaces);
}
