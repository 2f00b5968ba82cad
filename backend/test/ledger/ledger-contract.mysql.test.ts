import { createMysqlWorld } from '../support/mysql-world.js';
import { describeLedger } from './ledger-contract.js';

describeLedger('the ledger on MySQL', createMysqlWorld);
