import { randomBytes } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import type { DataSource } from 'typeorm';
import { Slugs } from '../../use-cases/concerts/slugs.js';

const longest = 100;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Slugs such as `winter-songs`, `winter-songs-2`, …; never one that could be taken for an id. */
export class MysqlSlugs extends Slugs {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async freeSlugFor(name: string): Promise<string> {
    const base = slugFor(name);
    const candidates = [base, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${base}-${n}`)];
    const rows = await this.dataSource.query<{ slug: string }[]>(
      'SELECT slug FROM concert WHERE slug IN (?)',
      [candidates],
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    return candidates.find((slug) => !taken.has(slug)) ?? withRandomSuffix(base);
  }
}

export function withRandomSuffix(slug: string): string {
  return `${slug}-${randomBytes(5).toString('hex')}`;
}

function slugFor(name: string): string {
  const slug = slugify(name, { decamelize: false }).slice(0, longest).replace(/-+$/, '') || 'concert';
  return uuid.test(slug) ? `concert-${slug}` : slug;
}
