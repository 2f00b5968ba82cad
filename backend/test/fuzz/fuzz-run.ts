import fc from 'fast-check';
import type { TestApp } from '../support/test-app.js';
import { brokenRequestsOf } from './broken-requests.js';
import { Sessions } from './callers.js';
import { faultOf, isOfOperation } from './judge.js';
import { type Operation, operationsOf } from './operations-of.js';
import { describeRequest, prepare } from './prepare.js';
import type { Recipe } from './recipe.js';
import { Sender } from './send.js';
import { stockUp } from './stock-up.js';
import { FuzzTally } from './tally.js';
import { validRequestsOf } from './valid-requests.js';
import { wildRequestsOf } from './wild-requests.js';
import { World } from './world.js';

const atOnce = 8;
const batchesAStock = 12;
const mostRounds = 10;

/** Sends requests made from the OpenAPI document, several at once, and holds every answer against it. */
export class FuzzRun {
  readonly tally = new FuzzTally();
  private readonly world = new World();
  private readonly sessions: Sessions;
  private readonly sender: Sender;
  private batches = 0;

  private constructor(
    private readonly app: TestApp,
    readonly operations: readonly Operation[],
  ) {
    this.sessions = new Sessions(app);
    this.sender = new Sender(app.url);
  }

  static async of(app: TestApp): Promise<FuzzRun> {
    const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as object;
    return new FuzzRun(app, operationsOf(document));
  }

  /** About so many requests of all kinds. Throws with the smallest failing one that was found. */
  async send(seed: number, requests: number): Promise<void> {
    const recipes = fc.oneof(
      // More can go wrong where a body is read.
      ...this.operations.map((one) => ({ weight: one.body ? 3 : 2, arbitrary: recipesOf(one) })),
    );
    // None of a batch are left out at first, and as many as can be when it fails.
    const batch = fc.tuple(...Array.from({ length: atOnce }, () => fc.option(recipes, { freq: 100_000 })));
    const property = fc.asyncProperty(batch, async (all) => {
      if (this.batches++ % batchesAStock === 0) await stockUp(this.app, this.world, this.sessions);
      await Promise.all(all.filter((recipe) => recipe !== null).map((recipe) => this.ask(recipe)));
    });
    const outcome = await fc.check(property, { seed, numRuns: Math.ceil(requests / atOnce) });
    if (outcome.failed) throw outcome.errorInstance;
  }

  /** Valid requests of an operation, until it was called so often, and successfully once; gives up some day. */
  async insistOn(operation: Operation, seed: number, calls: number, wantsSuccess: boolean): Promise<void> {
    const isDone = () =>
      this.tally.callsOf(operation) >= calls && (!wantsSuccess || this.tally.successesOf(operation) > 0);
    for (let round = 0; round < mostRounds && !isDone(); round++) {
      await stockUp(this.app, this.world, this.sessions);
      for (const recipe of fc.sample(validRequestsOf(operation), { seed: seed + round, numRuns: 150 })) {
        await this.ask(recipe);
        if (isDone()) return;
      }
    }
  }

  close(): void {
    this.sender.close();
  }

  private async ask(recipe: Recipe): Promise<void> {
    const { operation } = recipe;
    const request = await prepare(recipe, this.world, this.sessions);
    const reply = await this.sender.send(request);
    const { status, text } = reply;
    const isOwn = isOfOperation(request);
    this.tally.count(operation, isOwn, status);
    const fault = faultOf(this.app.api, request, reply);
    if (fault)
      throw new Error(`${fault}\n${describeRequest(request)}\nanswered ${status} ${text.slice(0, 2000)}`);
    if (status === 401) await this.sessions.forget(request.caller, request.token);
    if (isOwn && status < 300) {
      this.world.admit(request.caller, operation.name);
      if (reply.contentType.includes('json')) {
        this.world.learn(request.caller, operation.path, JSON.parse(text));
      }
    }
  }
}

function recipesOf(operation: Operation): fc.Arbitrary<Recipe> {
  return fc.oneof(
    { weight: 5, arbitrary: validRequestsOf(operation) },
    { weight: 4, arbitrary: brokenRequestsOf(operation) },
    { weight: 1, arbitrary: wildRequestsOf(operation) },
  );
}
