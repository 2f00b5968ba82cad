import { Injectable } from '@nestjs/common';
import { CallTurns } from '../../use-cases/waiting-room/call-turns.js';
import type { Job } from './repeating-job.js';

/** Calls whose turn it is. Several instances may do so at once; to ask whether anybody waits costs one short query. */
@Injectable()
export class WaitingRoomCaller implements Job {
  readonly name = 'waiting-room-caller';
  readonly delayMs = 500;

  constructor(private readonly callTurns: CallTurns) {}

  async run(): Promise<void> {
    await this.callTurns.execute();
  }
}
