import { type DataSource, IsNull, type Repository } from 'typeorm';
import { type ApiKey, isLive } from '../../domain/api-keys/api-key.js';
import { ApiKeyRepository, type NewApiKey } from '../../domain/api-keys/api-key-repository.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { ApiKeyRow, toApiKey } from './api-key-row.js';

/** Writing down every use would cost a write a request; people who look need no more than the minute. */
const useNotedEveryMs = 60_000;

export class MysqlApiKeyRepository extends ApiKeyRepository {
  private readonly rows: Repository<ApiKeyRow>;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.rows = dataSource.getRepository(ApiKeyRow);
  }

  async add(key: NewApiKey): Promise<void> {
    await this.rows.insert({ ...key, scopes: [...key.scopes] });
  }

  async list(): Promise<ApiKey[]> {
    const rows = await this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' } });
    return rows.map(toApiKey);
  }

  async findLive(keyHash: Buffer, now: Date): Promise<ApiKey | null> {
    const row = await this.rows.findOneBy({ keyHash });
    const key = row && toApiKey(row);
    if (!key || !isLive(key, now)) return null;
    await this.noteUse(key, now);
    return key;
  }

  async revoke(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.rows.update({ id, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1 || this.rows.existsBy({ id });
  }

  private async noteUse({ id, lastUsedAt }: ApiKey, now: Date): Promise<void> {
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < useNotedEveryMs) return;
    await this.dataSource.query(
      'UPDATE api_key SET lastUsedAt = ? WHERE id = ? AND COALESCE(lastUsedAt < ?, TRUE)',
      [now, uuidToBytes(id), now],
    );
  }
}
