/** How many connections each address has, and whether it may have one more. */
export class ConnectionsByAddress {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  hasRoomFor(address: string): boolean {
    return this.of(address) < this.most;
  }

  enter(address: string): void {
    this.counts.set(address, this.of(address) + 1);
  }

  leave(address: string): void {
    const count = this.of(address) - 1;
    if (count > 0) this.counts.set(address, count);
    else this.counts.delete(address);
  }

  private of(address: string): number {
    return this.counts.get(address) ?? 0;
  }
}
