import { tokenDigest } from '../services/random-token';
import type { SignedInDevice } from './access';

const MOST = 2000;

interface Seen {
  readonly device: SignedInDevice;
  /** When the session ends, in milliseconds since 1970. */
  readonly ends: number;
}

/**
 * Sessions that this node was told of lately, by the digests of their tokens. That one stands here says
 * that it was good once and has not run out, no more: it may have been ended, its device revoked, its
 * person's role taken away.
 */
export class SeenSessions {
  private readonly seen = new Map<string, Seen>();

  note(token: string, { device, ends }: Seen): void {
    const [oldest] = this.seen.keys();
    if (oldest !== undefined && this.seen.size >= MOST) this.seen.delete(oldest);
    this.seen.set(tokenDigest(token), { device, ends });
  }

  forget(token: string): void {
    this.seen.delete(tokenDigest(token));
  }

  find(token: string, now: number): SignedInDevice | null {
    const found = this.seen.get(tokenDigest(token));
    return found === undefined || found.ends <= now ? null : found.device;
  }
}
