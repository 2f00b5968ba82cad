import 'server-only';
import { serverApi } from '../api/server';
import { settle } from '../api/settle';
import { unwrap } from '../api/unwrap';

/** A concert that a filter can be set to. */
export interface ConcertChoice {
  id: string;
  name: string;
}

/** The newest hundred concerts, for a filter; one that is already chosen is always among them. */
export async function listConcertChoices(chosen: string | undefined): Promise<ConcertChoice[]> {
  const api = await serverApi();
  const { data } = await settle(
    unwrap(api.GET('/api/admin/concerts', { params: { query: { limit: 100 } } })),
  );
  const choices = (data?.items ?? []).map(({ id, name }) => ({ id, name }));
  if (!chosen || choices.some(({ id }) => id === chosen)) return choices;
  const path = { idOrSlug: chosen };
  const { data: concert } = await settle(unwrap(api.GET('/api/concerts/{idOrSlug}', { params: { path } })));
  return concert ? [{ id: concert.id, name: concert.name }, ...choices] : choices;
}
