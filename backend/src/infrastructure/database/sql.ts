import type { QueryRunner } from 'typeorm';

/** Statements on the one connection of a transaction. */
export class Sql {
  constructor(private readonly runner: QueryRunner) {}

  rows<T>(statement: string, parameters: readonly unknown[]): Promise<T[]> {
    return this.runner.query(statement, [...parameters]) as Promise<T[]>;
  }

  /** Runs a write and tells how many rows its WHERE clause found. */
  async write(statement: string, parameters: readonly unknown[]): Promise<number> {
    const { affectedRows } = (await this.runner.query(statement, [...parameters])) as {
      affectedRows: number;
    };
    return affectedRows;
  }

  /** One multi-row INSERT for each slice of rows, so that a statement stays below the packet limit. */
  async insert(table: string, columns: readonly string[], rows: readonly unknown[][]): Promise<void> {
    for (const slice of slices(rows, 1000)) {
      await this.write(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [slice]);
    }
  }
}

export function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** A CASE with so many branches, each of which takes two parameters: what the column is, and what it becomes. */
export function caseOf(column: string, branches: number): string {
  return `CASE ${column} ${'WHEN ? THEN ? '.repeat(branches)}END`;
}
