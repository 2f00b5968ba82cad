import { Injectable } from '@nestjs/common';
import { KeepWaitingRooms } from '../../use-cases/waiting-room/keep-waiting-rooms.js';
import type { Job } from './repeating-job.js';

/** Lets people wait where a sale gets hot, and walk in where nobody has to wait. Each instance goes by its own load. */
@Injectable()
export class WaitingRoomKeeper implements Job {
  readonly name = 'waiting-room-keeper';
  readonly delayMs = 1000;

  constructor(private readonly keepWaitingRooms: KeepWaitingRooms) {}

  run(): Promise<void> {
    return this.keepWaitingRooms.execute();
  }
}
