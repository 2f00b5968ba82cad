import type { ConcertRepository } from '../../domain/concerts/concert-repository.js';

/** Opens a concert to the public. */
export class PublishConcert {
  constructor(private readonly concerts: ConcertRepository) {}

  async execute(id: string): Promise<void> {
    await this.concerts.change(id, (concert) => concert.publish());
  }
}
