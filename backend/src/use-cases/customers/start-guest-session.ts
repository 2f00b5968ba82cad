import type { CustomerRepository } from '../../domain/customers/customer-repository.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import type { SessionOpener, StartedSession } from './session-opener.js';

/** A guest needs no form: anyone can book with one click. */
export class StartGuestSession {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly opener: SessionOpener,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({ device }: { device: string | null }): Promise<StartedSession> {
    return this.opener.open(await this.customers.addGuest(this.ids.next(), this.clock.now()), device);
  }
}
