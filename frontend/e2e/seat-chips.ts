import { expect, type Page } from '@playwright/test';

const letters: readonly (readonly [RegExp, string])[] = [
  [/, free$/, 'f'],
  [/, held by somebody$/, 'h'],
  [/, taken$/, 's'],
  [/, not for sale$/, 'b'],
];

/** A seat in the list beside the map. */
export function seatChip(page: Page, seatNumber: number) {
  return page.locator(`[data-seat="${seatNumber}"]`);
}

/** The states of the first seats as the page shows them to somebody who has none, in the API's letters. */
export async function shownStates(page: Page, seats: number): Promise<string> {
  const names = await page
    .locator('[data-seat]')
    .evaluateAll((chips) => chips.map((chip) => [chip.getAttribute('data-seat'), chip.ariaLabel] as const));
  const bySeat = new Map(names);
  return Array.from({ length: seats }, (_, index) => {
    const name = bySeat.get(String(index + 1)) ?? '';
    return letters.find(([words]) => words.test(name))?.[1] ?? '?';
  }).join('');
}

/** The same as the API answers it. */
export async function storedStates(page: Page, concertId: string, seats: number): Promise<string> {
  const answer = await page.request.get(`/api/concerts/${concertId}/seats`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { states: string }).states.slice(0, seats);
}

/** The map's colour in the lower half of a seat, where a disc and half a disc both are. */
export async function drawnColour(page: Page, concertId: string, seatNumber: number): Promise<string> {
  const plan = (await (await page.request.get(`/api/concerts/${concertId}/plan`)).json()) as {
    rows: { seats: [number, string, number, number][] }[];
  };
  const [, , x, y] = plan.rows.flatMap((row) => row.seats).find(([number]) => number === seatNumber)!;
  return page.getByTestId('seat-map').evaluate(
    (canvas: HTMLCanvasElement, at) => {
      const { scale, x, y } = canvas.dataset;
      const ratio = canvas.width / canvas.clientWidth;
      const pixel = [at.x * Number(scale) + Number(x), at.y * Number(scale) + Number(y)];
      const [left, top] = pixel.map((along) => Math.round(along * ratio)) as [number, number];
      return canvas.getContext('2d')!.getImageData(left, top, 1, 1).data.join(' ');
    },
    { x, y: y + 3 },
  );
}
