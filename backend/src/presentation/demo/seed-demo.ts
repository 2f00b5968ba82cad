import { Injectable } from '@nestjs/common';
import { CreateConcert } from '../../use-cases/concerts/create-concert.js';
import { ListAllConcerts } from '../../use-cases/concerts/list-all-concerts.js';
import { type DemoConcert, demoConcerts } from './demo-concerts.js';
import { SeedConcert } from './seed-concert.js';

/** Fills an empty shop with concerts, and their history with guests who booked, paid and cancelled. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly listAllConcerts: ListAllConcerts,
    private readonly createConcert: CreateConcert,
    private readonly seedConcert: SeedConcert,
  ) {}

  /**
   * Tells whether there was anything to do: a shop with other concerts is left alone, a demo that was cut off is
   * taken up.
   */
  async execute(): Promise<boolean> {
    const demos = demoConcerts(new Date());
    const known = await this.findKnown();
    if (!(await this.isDue(demos, known))) return false;
    for (const demo of demos) {
      const id = known.get(demo.concert.name) ?? (await this.createConcert.execute(demo.concert));
      await this.seedConcert.execute(id, demo);
    }
    return true;
  }

  /** Ids by name; more than a demo has is enough to know. */
  private async findKnown(): Promise<Map<string, string>> {
    const page = { cursor: null, limit: 100 };
    const { items } = await this.listAllConcerts.execute({ query: null, status: null }, page);
    return new Map(items.map(({ name, id }) => [name, id]));
  }

  /** Nobody can delete the last concert once its last step has been done, as somebody has booked it. */
  private async isDue(demos: readonly DemoConcert[], known: ReadonlyMap<string, string>): Promise<boolean> {
    const names = new Set(demos.map(({ concert }) => concert.name));
    if ([...known.keys()].some((name) => !names.has(name))) return false;
    const last = known.get(demos.at(-1)!.concert.name);
    return last === undefined || !(await this.seedConcert.isDone(last));
  }
}
