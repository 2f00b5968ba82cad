import type { WaitingRooms } from '../../domain/waiting-room/waiting-rooms.js';

/** Calls whose turn it is, wherever people wait. Safe to run on every instance at once. */
export class CallTurns {
  constructor(private readonly rooms: WaitingRooms) {}

  /** How many turns were called. A concert that fails keeps no other from its turn. */
  async execute(): Promise<number> {
    const failures: unknown[] = [];
    let called = 0;
    for (const concertId of await this.rooms.listDue()) {
      try {
        called += await this.rooms.call(concertId);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some turns are still to be called.');
    return called;
  }
}
