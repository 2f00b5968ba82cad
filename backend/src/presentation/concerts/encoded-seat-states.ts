import type { SeatStatesView } from '../../use-cases/concerts/concert-views.js';
import { EncodedJson } from '../http/encoded-json.js';

/** The answers of states that are still in use somewhere. */
const encoded = new WeakMap<SeatStatesView, EncodedJson>();

/** What is sent for these states; for the same object the same answer. */
export function encodedSeatStates(found: SeatStatesView): EncodedJson {
  const known = encoded.get(found);
  if (known) return known;
  const { concertId, version, states } = found;
  const body = new EncodedJson({ concertId, version, states });
  encoded.set(found, body);
  return body;
}
