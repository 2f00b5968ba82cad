import 'reflect-metadata';
import { readDatabaseConfiguration } from './configuration/configuration.js';
import { loadEnvFiles } from './configuration/load-env-files.js';
import { countAudited } from './infrastructure/audit/count-audited.js';
import { invariants } from './infrastructure/audit/invariants.js';
import { MysqlAuditor } from './infrastructure/audit/mysql-auditor.js';
import { whyNoDatabase } from './infrastructure/database/why-no-database.js';
import { withExistingDatabase } from './infrastructure/database/with-existing-database.js';
import { auditReport } from './presentation/audit/audit-report.js';
import { RunAudit } from './use-cases/audit/run-audit.js';

/** Audits the database that the environment names, and only reads. Ends with 0: clean, 1: violated, 2: not checked. */
try {
  process.exitCode = (await audit()) ? 0 : 1;
} catch (error) {
  console.error(`✗ ${whyNoDatabase(error) ?? (error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 2;
}

async function audit(): Promise<boolean> {
  loadEnvFiles();
  const configuration = readDatabaseConfiguration(process.env);
  const { database, host, port } = configuration.database;
  return withExistingDatabase(configuration, async (dataSource) => {
    const { ok, violations } = await new RunAudit(new MysqlAuditor(dataSource)).execute();
    const counts = await countAudited(dataSource);
    const names = invariants.map(({ name }) => name);
    const place = `${database} at ${host}:${port}`;
    console.log(auditReport({ database: place, ...counts, invariants: names, violations }));
    return ok;
  });
}
