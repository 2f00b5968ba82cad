import { Injectable } from '@nestjs/common';
import { Announcer } from './announcer.js';
import { Channel } from './channel.js';
import type { ClientMessage, TopicName } from './client-message.js';
import type { LiveConnection } from './live-connection.js';
import { liveLimits } from './live-limits.js';
import type { LiveTopic } from './live-topic.js';
import { SeatTopic } from './seat-topic.js';
import { WaitingRoomTopic } from './waiting-room-topic.js';

/** Who follows what. */
@Injectable()
export class LiveHub {
  private readonly topics: Readonly<Record<TopicName, LiveTopic>>;
  private readonly channels = new Map<string, Channel>();

  constructor(
    private readonly announcer: Announcer,
    seats: SeatTopic,
    waitingRoom: WaitingRoomTopic,
  ) {
    this.topics = { seats, waitingRoom };
  }

  obey(connection: LiveConnection, { topic, follows, concertId }: ClientMessage): void {
    const key = `${topic} ${concertId}`;
    const followed = connection.channels.get(key);
    if (!follows) {
      connection.channels.delete(key);
      followed?.leave(connection);
    } else if (followed) followed.greet(connection);
    else if (connection.channels.size >= liveLimits.followedOfConnection)
      connection.refuse('TOO_MANY_WATCHES', concertId);
    else void this.channelOf(key, topic, concertId).join(connection);
  }

  private channelOf(key: string, topic: TopicName, concertId: string): Channel {
    const known = this.channels.get(key);
    if (known) return known;
    const forget = () => this.channels.delete(key);
    const channel = new Channel(key, concertId, this.topics[topic], this.announcer, forget);
    this.channels.set(key, channel);
    return channel;
  }
}
