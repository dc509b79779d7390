import pg from 'pg';
import * as z from 'zod/mini';
import type { LiveEvents, NodeMessage, OtherNodes } from './live-events';

const message = z.union([
  z.object({ assignment: z.string(), journal: z.string() }),
  z.object({ look: z.literal(true) }),
]);
const payload = z.array(message);

/** So many go in one payload, which may have 8,000 bytes. */
const MOST_TOGETHER = 80;
/** So many wait for a database that is away; who misses older ones learns the same by an exchange. */
const MOST_WAITING = 2000;
const AGAIN_MS = 500;

function readPayload(text: string | undefined): readonly NodeMessage[] {
  try {
    return payload.parse(JSON.parse(text ?? ''));
  } catch {
    return [];
  }
}

/**
 * Passes news between the nodes of one bureau by LISTEN and NOTIFY, on a connection of its own that
 * comes back by itself. News are hints: what a forged one can do is to make phones ask.
 */
export class NodeNews implements OtherNodes {
  private waiting: NodeMessage[] = [];
  private client: pg.Client | null = null;
  private sending = false;
  private again: NodeJS.Timeout | null = null;
  private closed = false;

  /** @param channel nobody but the bureau's own nodes can guess it */
  constructor(
    private readonly url: string,
    private readonly channel: string,
  ) {}

  tell(news: NodeMessage): void {
    if (this.closed || this.waiting.length >= MOST_WAITING) return;
    this.waiting.push(news);
    void this.send();
  }

  /** Begins to pass on what other nodes say; resolves once it hears them. */
  async listen(live: LiveEvents): Promise<void> {
    const client = new pg.Client({
      ...{ connectionString: this.url, keepAlive: true, application_name: 'takan-nodes' },
    });
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client, live));
    client.on('notification', ({ payload: text, processId }) => {
      if (processId === own) return;
      for (const each of readPayload(text)) live.heard(each);
    });
    await client.connect();
    const { rows } = await client.query('select pg_backend_pid() as own');
    const own: unknown = rows[0]?.own;
    await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
    this.client = client;
    void this.send();
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.again !== null) clearTimeout(this.again);
    await this.client?.end();
  }

  /** What was said meanwhile is not known: phones come back, and ask once. */
  private lost(client: pg.Client, live: LiveEvents): void {
    if (this.client !== client || this.closed) return;
    this.client = null;
    live.cutOff();
    this.retry(live);
  }

  private retry(live: LiveEvents): void {
    this.again = setTimeout(() => {
      this.listen(live).catch(() => this.retry(live));
    }, AGAIN_MS).unref();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.client !== null && this.waiting.length > 0) {
      const batch = this.waiting.slice(0, MOST_TOGETHER);
      const text = JSON.stringify(batch);
      const sent = await this.client
        .query('select pg_notify($1, $2)', [this.channel, text])
        .catch(() => null);
      if (sent === null) break;
      this.waiting = this.waiting.slice(batch.length);
    }
    this.sending = false;
  }
}
