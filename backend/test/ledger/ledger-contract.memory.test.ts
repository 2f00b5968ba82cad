import { createInMemoryWorld } from '../support/in-memory-world.js';
import { describeLedger } from './ledger-contract.js';

describeLedger('the ledger in memory', createInMemoryWorld);
