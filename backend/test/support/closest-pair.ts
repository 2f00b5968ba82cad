interface Point {
  readonly x: number;
  readonly y: number;
}

const cell = 20;
const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** The smallest distance between two of these points; more than 20 units apart counts as infinitely far. */
export function closestPair(points: readonly Point[]): number {
  const grid = new Map<string, Point[]>();
  let closest = Infinity;
  for (const point of points) {
    const column = Math.floor(point.x / cell);
    const row = Math.floor(point.y / cell);
    for (const [dx, dy] of around) {
      for (const other of grid.get(`${column + dx} ${row + dy}`) ?? []) {
        closest = Math.min(closest, Math.hypot(point.x - other.x, point.y - other.y));
      }
    }
    const key = `${column} ${row}`;
    grid.set(key, [...(grid.get(key) ?? []), point]);
  }
  return closest;
}
