import type { Violation } from '../../src/domain/audit/auditor.js';
import { postRequest } from '../load/post-request.js';
import { requestText } from '../load/request-text.js';
import { admin } from './start-server.js';

const hourMs = 3_600_000;

export interface StagedConcert {
  readonly id: string;
  readonly tierId: string;
}

/** A schema with its customers, and a server that answers the admin's calls for it. */
export class Shop {
  private constructor(
    readonly schema: string,
    private readonly url: string,
    private readonly adminToken: string,
    private readonly customerTokens: readonly string[],
  ) {}

  static async open(schema: string, port: number, customerTokens: readonly string[]): Promise<Shop> {
    const url = `http://127.0.0.1:${port}`;
    const { token } = await call<{ token: string }>('POST', `${url}/api/auth/login`, null, admin);
    return new Shop(schema, url, token, customerTokens);
  }

  /** A concert that is on sale, with one tier of so many seats. */
  async addConcert(
    seating: 'assigned' | 'general',
    seats: number,
    payment: 'none' | 'online' = 'none',
  ): Promise<StagedConcert> {
    const { id, tiers } = await this.admin<{ id: string; tiers: { id: string }[] }>('POST', 'concerts', {
      name: 'Benchmark',
      description: '',
      maxSeatsPerCustomer: 50,
      payment,
      tiers: [{ name: 'All', priceMinor: 2500, seating, quantity: seats }],
    });
    await this.admin('POST', `concerts/${id}/publish`);
    return { id, tierId: tiers[0]!.id };
  }

  /** A concert that will be on sale later, where people gather until then. */
  async addWaitingRoom(): Promise<string> {
    const { id } = await this.admin<{ id: string }>('POST', 'concerts', {
      name: 'Benchmark',
      description: '',
      totalSeats: 100,
      saleOpensAt: new Date(Date.now() + hourMs),
    });
    await this.admin('POST', `concerts/${id}/publish`);
    await this.admin('PATCH', `concerts/${id}/waiting-room`, { mode: 'on' });
    return id;
  }

  async audit(): Promise<readonly Violation[]> {
    return (await this.admin<{ violations: Violation[] }>('GET', 'audit')).violations;
  }

  /** The customers take turns. */
  bookingRequest(index: number, body: object, key?: string): string {
    return postRequest({ path: '/api/bookings', token: this.tokenOf(index), body, key });
  }

  takePlaceRequest(index: number, concertId: string): string {
    const path = `/api/concerts/${concertId}/waiting-room/place`;
    return requestText({ method: 'POST', path, token: this.tokenOf(index) });
  }

  placeRequest(index: number, concertId: string, ticket: string): string {
    const path = `/api/concerts/${concertId}/waiting-room/place`;
    const headers = { 'waiting-room-ticket': ticket };
    return requestText({ method: 'GET', path, token: this.tokenOf(index), headers });
  }

  payRequest(index: number, bookingId: string): string {
    const body = { method: 'sim_ok' };
    return postRequest({ path: `/api/bookings/${bookingId}/payment`, token: this.tokenOf(index), body });
  }

  cancelRequest(index: number, bookingId: string): string {
    return requestText({
      method: 'DELETE',
      path: `/api/bookings/${bookingId}`,
      token: this.tokenOf(index),
    });
  }

  private tokenOf(index: number): string {
    return this.customerTokens[index % this.customerTokens.length]!;
  }

  private admin<T>(method: string, path: string, body?: unknown): Promise<T> {
    return call<T>(method, `${this.url}/api/admin/${path}`, this.adminToken, body);
  }
}

async function call<T>(method: string, url: string, token: string | null, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
