import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type RawData, WebSocketServer } from 'ws';
import { Configuration } from '../../configuration/configuration.js';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import { RepeatingJob } from '../schedule/repeating-job.js';
import { readClientMessage } from './client-message.js';
import { ConnectionsByAddress } from './connections-by-address.js';
import { closeCodes, LiveConnection } from './live-connection.js';
import { inSlices } from './in-slices.js';
import { LiveHub } from './live-hub.js';
import { liveLimits } from './live-limits.js';

export type Refusal = 'closing' | 'too many';

/** How long clients may take to say goodbye, and how often it is looked whether they have. */
const goodbyeMs = 2000;
const lookMs = 20;

/** All live connections of this instance: how they begin, live and end. */
@Injectable()
export class LiveGateway implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(LiveGateway.name);
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: liveLimits.messageBytes,
  });
  private readonly connections = new Set<LiveConnection>();
  private readonly addresses: ConnectionsByAddress;
  private readonly pings = new RepeatingJob({
    name: 'live-pings',
    delayMs: liveLimits.pingMs,
    run: async () => void (await inSlices(this.connections, (connection) => connection.ping())),
  });
  private isClosing = false;

  constructor(
    private readonly hub: LiveHub,
    { edge }: Configuration,
  ) {
    this.addresses = new ConnectionsByAddress(edge.rateLimits ? liveLimits.connectionsOfAddress : Infinity);
  }

  onModuleInit(): void {
    this.pings.start();
  }

  /** Why nobody may come in from this address now; null if somebody may. */
  refusalOf(address: string): Refusal | null {
    if (this.isClosing) return 'closing';
    return this.addresses.hasRoomFor(address) ? null : 'too many';
  }

  /** Turns a request for a WebSocket into a live connection. */
  accept(request: IncomingMessage, head: Buffer, address: string, viewer: Viewer): void {
    const socket = request.socket;
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new LiveConnection(webSocket, socket, viewer);
      this.connections.add(connection);
      this.addresses.enter(address);
      webSocket.on('message', (data) => this.hear(connection, data));
      // What breaks the protocol is closed by the library with the code that says why.
      webSocket.on('error', (error) => this.logger.debug({ err: error }, 'a live connection failed'));
      webSocket.on('close', () => {
        connection.leaveAll();
        this.connections.delete(connection);
        this.addresses.leave(address);
      });
    });
  }

  private hear(connection: LiveConnection, data: RawData): void {
    if (!connection.mayGoOn()) return connection.close(closeCodes.brokeRules);
    const message = readClientMessage((data as Buffer).toString());
    if (message) this.hub.obey(connection, message);
    else connection.refuse('INVALID_MESSAGE');
  }

  /** Says goodbye to everybody; clients come back to another instance, or later. */
  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    await this.pings.stop();
    await inSlices(this.connections, (connection) => connection.close(closeCodes.goingAway));
    const deadline = performance.now() + goodbyeMs;
    while (this.connections.size > 0 && performance.now() < deadline) await sleep(lookMs);
    for (const connection of this.connections) connection.terminate();
  }
}
