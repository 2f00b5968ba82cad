import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemState } from '@/shared/ui/problem-state';
import { ApiKeyTable } from './api-key-table';

/** Every key, the newest first. */
export async function ApiKeyList() {
  const api = await serverApi();
  const { data, problem } = await settle(unwrap(api.GET('/api/admin/api-keys')));
  if (problem) return <ProblemState problem={problem} />;
  if (data.items.length === 0) {
    return <EmptyState title="No keys yet">A program that calls the API needs one.</EmptyState>;
  }
  return <ApiKeyTable keys={data.items} now={new Date()} />;
}
