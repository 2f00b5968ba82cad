import type { Caller } from '../../src/domain/access/caller.js';
import { IdentifyCaller } from '../../src/use-cases/customers/identify-caller.js';
import { openService } from './open-service.js';

/**
 * The whole service, but for sessions: a token is taken for the id of its customer and nothing is looked up. What
 * the service does less than this is what its sessions cost.
 */
const { app, configuration } = await openService();

const identify = app.get<IdentifyCaller>(IdentifyCaller, { strict: false });
const lookUp = identify.execute.bind(identify);
const customerId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const execute = (token: string): Promise<Caller | null> =>
  customerId.test(token) ? Promise.resolve(guest(token)) : lookUp(token);
Object.assign(identify, { execute });

await app.listen(configuration.port, configuration.host);

function guest(id: string): Caller {
  return {
    id,
    role: 'customer',
    name: null,
    email: null,
    rights: [],
    sessionId: id,
    verified: false,
    duties: [],
  };
}
