import 'server-only';
import { serverApi } from '@/shared/api/server';

export interface ActorChoice {
  id: string;
  name: string;
}

/** Whom the log can be filtered by: who works here, and whoever is chosen already. */
export async function listActors(chosen: string | undefined): Promise<ActorChoice[]> {
  const api = await serverApi();
  const { data } = await api.GET('/api/admin/staff');
  const actors = (data?.items ?? []).map(({ id, name, email }) => ({ id, name: name ?? email ?? id }));
  if (chosen && !actors.some(({ id }) => id === chosen)) actors.push({ id: chosen, name: 'Not on the list' });
  return actors;
}
