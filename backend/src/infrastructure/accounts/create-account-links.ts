import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import { LinkSigner } from './link-signer.js';
import { MysqlAccountLinks } from './mysql-account-links.js';

export function createAccountLinks(
  { appSecret }: Configuration,
  dataSource: DataSource,
  ids: IdGenerator,
  clock: Clock,
): MysqlAccountLinks {
  return new MysqlAccountLinks(dataSource, ids, clock, new LinkSigner(appSecret));
}
