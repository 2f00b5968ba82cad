import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import type { ShopConcert } from './shop';

interface Place {
  ticket: string;
  state: string;
}

/** Opens, or changes, the waiting room of a concert. Unless told otherwise one person fits inside. */
export async function setRoom(
  organiser: APIRequestContext,
  { id }: Pick<ShopConcert, 'id'>,
  settings: object = {},
): Promise<void> {
  const data = { mode: 'on', capacity: 1, ratePerMinute: 60_000, ...settings };
  const answer = await organiser.patch(`/api/admin/concerts/${id}/waiting-room`, { data });
  expect(answer.status()).toBe(200);
}

/** Somebody else, without a page. */
export class Visitor {
  private ticket = '';

  private constructor(
    private readonly request: APIRequestContext,
    private readonly path: string,
  ) {}

  /** A new guest who gets in line. */
  static async join(browser: Browser, { id }: Pick<ShopConcert, 'id'>): Promise<Visitor> {
    const { request } = await browser.newContext();
    await request.post('/api/auth/guest');
    const visitor = new Visitor(request, `/api/concerts/${id}/waiting-room`);
    const answer = await request.post(`${visitor.path}/place`);
    expect(answer.status()).toBe(200);
    visitor.ticket = ((await answer.json()) as Place).ticket;
    return visitor;
  }

  /** Goes in as soon as it is this visitor's turn. */
  async enter(): Promise<this> {
    await expect.poll(() => this.state(), { message: 'the visitor is called' }).toBe('called');
    const data = { ticket: this.ticket };
    expect((await this.request.post(`${this.path}/admission`, { data })).status()).toBe(200);
    return this;
  }

  async leave(): Promise<void> {
    expect((await this.request.delete(`${this.path}/admission`)).status()).toBe(204);
  }

  private async state(): Promise<string> {
    const headers = { 'Waiting-Room-Ticket': this.ticket };
    return ((await (await this.request.get(`${this.path}/place`, { headers })).json()) as Place).state;
  }
}

export async function joinLine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Join the line' }).click();
  await expect(stage(page, 'You are in line')).toBeVisible();
}

export async function goIn(page: Page): Promise<void> {
  await expect(stage(page, 'It is your turn')).toBeVisible();
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page.getByText(/^You are inside/)).toBeVisible();
}

export function stage(page: Page, name: string) {
  return page.getByRole('heading', { name, exact: true });
}

/** What stands below a label such as "Your number". */
export function fact(page: Page, label: string) {
  return page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd');
}
