/** Addresses of pages that mails lead to. A token stands behind `#`, which reaches no server and no log. */
export class SiteLinks {
  constructor(private readonly publicUrl: string) {}

  /** Where an address is proved. */
  verify(token: string): string {
    return `${this.publicUrl}/verify#token=${token}`;
  }

  /** Where a password is chosen, with a link for a reset or of an invitation. */
  reset(token: string): string {
    return `${this.publicUrl}/reset#token=${token}`;
  }

  /** Where such a link is asked for. */
  forgot(): string {
    return `${this.publicUrl}/forgot`;
  }

  login(): string {
    return `${this.publicUrl}/login`;
  }
}
