import { randomUUID } from 'node:crypto';

const CODE_MS = 2 * 60_000;
const TOKEN_MS = 36_000_000;
const REFRESH_DAYS = 180;

/** Codes, access tokens and refresh tokens of one app. */
export class Tokens {
  private codes = new Map<string, { redirectUri: string; until: number }>();
  private access = new Map<string, number>();
  private refresh = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly rotate: boolean,
    private readonly given: readonly string[],
  ) {
    this.clear();
  }

  /** Back to the tokens that were valid at the start. */
  clear(): void {
    this.codes.clear();
    this.access.clear();
    this.refresh.clear();
    for (const token of this.given) this.access.set(token, Infinity);
  }

  /** A code, good once and for two minutes. */
  newCode(redirectUri: string): string {
    const code = randomUUID();
    this.codes.set(code, { redirectUri, until: this.now() + CODE_MS });
    return code;
  }

  isCode(code: string, redirectUri: string): boolean {
    const known = this.codes.get(code);
    return known !== undefined && known.until > this.now() && known.redirectUri === redirectUri;
  }

  /** Uses the code up. */
  exchange(code: string): TokenAnswer {
    this.codes.delete(code);
    return this.issue(this.newRefresh());
  }

  isRefreshToken(token: string): boolean {
    return (this.refresh.get(token) ?? 0) > this.now();
  }

  /** A new access token. With rotation the old refresh token ends here, so that two refreshes at a time lose one. */
  renew(token: string): TokenAnswer {
    if (!this.rotate) return this.issue(token);
    this.refresh.delete(token);
    return this.issue(this.newRefresh());
  }

  isValid(token: string): boolean {
    return (this.access.get(token) ?? 0) > this.now();
  }

  /** Ends every access token now, as the ten hours would. */
  expire(): void {
    this.access.clear();
  }

  private newRefresh(): string {
    const token = `refresh-${randomUUID()}`;
    this.refresh.set(token, this.now() + REFRESH_DAYS * 86_400_000);
    return token;
  }

  private issue(refreshToken: string): TokenAnswer {
    const token = `access-${randomUUID()}`;
    this.access.set(token, this.now() + TOKEN_MS);
    const until = new Date((this.refresh.get(refreshToken) ?? 0) + 8 * 3_600_000).toISOString();
    return {
      aliId: '2209876543210',
      resource_owner: 'test-buyer',
      memberId: 'b2b-2209876543210',
      expires_in: String(TOKEN_MS / 1000),
      access_token: token,
      refresh_token: refreshToken,
      refresh_token_timeout: `${until.slice(0, 23).replace(/[-:T.]/g, '')}+0800`,
    };
  }
}

/** What getToken returns. `expires_in` in seconds, sent as a text the way the saved documents print it. */
export interface TokenAnswer {
  aliId: string;
  resource_owner: string;
  memberId: string;
  expires_in: string;
  access_token: string;
  refresh_token: string;
  refresh_token_timeout: string;
}
