import type { DataSource } from 'typeorm';

/** Ready means that the database answers and knows every migration of this version. */
export class Readiness {
  constructor(private readonly dataSource: DataSource) {}

  async isReady(): Promise<boolean> {
    try {
      const applied = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
      const names = new Set(applied.map(({ name }) => name));
      return this.dataSource.migrations.every(({ name }) => names.has(name!));
    } catch {
      return false;
    }
  }
}
