import { type Caller, may } from '../../domain/access/caller.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';

export function viewerOf(caller: Caller | null): Viewer {
  return { seesDrafts: may(caller, 'concerts:read') };
}
