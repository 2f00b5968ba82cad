import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import { MysqlSecondFactorRepository } from './mysql-second-factor-repository.js';
import { SecretBox } from './secret-box.js';

export function createSecondFactorRepository(
  { appSecret }: Configuration,
  dataSource: DataSource,
): MysqlSecondFactorRepository {
  return new MysqlSecondFactorRepository(dataSource, new SecretBox(appSecret));
}
