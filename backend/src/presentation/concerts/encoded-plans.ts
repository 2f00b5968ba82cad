import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { GetConcert } from '../../use-cases/concerts/get-concert.js';
import { GetPlan } from '../../use-cases/concerts/get-plan.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import { EncodedJson } from '../http/encoded-json.js';

/** A plan of 20,000 seats is about a megabyte with its encodings. */
const keptBytes = 64 * 1024 * 1024;

export interface EncodedPlan {
  readonly planVersion: number;
  readonly body: EncodedJson;
}

interface Asked {
  readonly id: string;
  readonly viewer: Viewer;
}

/** Plans as they are sent. One of a version never changes, so only whether it may be seen is asked each time. */
@Injectable()
export class EncodedPlans {
  private readonly kept = new LRUCache<string, EncodedPlan, Asked>({
    maxSize: keptBytes,
    sizeCalculation: ({ body }) => body.bytes,
    ignoreFetchAbort: true,
    fetchMethod: async (key, _, { context: { id, viewer } }) => {
      const plan = await this.plans.execute(id, viewer);
      return { planVersion: plan.planVersion, body: new EncodedJson(plan) };
    },
  });

  constructor(
    private readonly concerts: GetConcert,
    private readonly plans: GetPlan,
  ) {}

  async find(id: string, viewer: Viewer): Promise<EncodedPlan> {
    const { planVersion } = await this.concerts.execute(id, viewer);
    const key = `${id} ${planVersion}`;
    const plan = await this.kept.forceFetch(key, { context: { id, viewer } });
    // Replaced between the two reads: it is the answer, and belongs to another key.
    if (plan.planVersion !== planVersion) this.kept.delete(key);
    return plan;
  }
}
