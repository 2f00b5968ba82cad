import { createInMemoryWorld } from '../support/in-memory-world.js';
import { describeModel } from './ledger-model.js';

describeModel('the ledger in memory', createInMemoryWorld, { numRuns: 60, steps: 25 });
