import type { ConcertRepository } from '../../domain/concerts/concert-repository.js';

/** Removes a concert that nobody ever booked. */
export class DeleteConcert {
  constructor(private readonly concerts: ConcertRepository) {}

  async execute(id: string): Promise<void> {
    await this.concerts.remove(id, (concert) => concert.ensureDeletable());
  }
}
