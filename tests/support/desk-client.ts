import { CSRF_HEADER, type DeskSession, deskSession } from '../../src/contract/desk';
import { issueSetupLink } from '../../src/server/services/desk-setup';
import type { TestServer } from './server';

const PASSWORD = 'correct horse battery';

/** Somebody at the desk: a browser's cookie and the session's token, nothing else. */
export class DeskClient {
  cookie = '';
  setCookie = '';
  session: DeskSession | null = null;

  constructor(readonly origin: string) {}

  /** Sets a new desk up by its one-time link. */
  static async setUp(
    server: Pick<TestServer, 'deps' | 'origin'>,
    name = '演示绩效股',
  ): Promise<DeskClient> {
    const link = await issueSetupLink(server.deps);
    const client = new DeskClient(server.origin);
    const token = link?.split('#setup=')[1] ?? '';
    const answer = await client.send('POST', '/setup', { token, name, password: PASSWORD });
    await client.take(answer);
    return client;
  }

  async signIn(name: string, password = PASSWORD): Promise<Response> {
    const answer = await this.send('POST', '/session', { name, password });
    if (answer.ok) await this.take(answer);
    return answer;
  }

  private async take(answer: Response): Promise<void> {
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    this.setCookie = answer.headers.get('set-cookie') ?? '';
    this.cookie = this.setCookie.split(';')[0] ?? '';
    this.session = deskSession.parse(await answer.json());
  }

  headers(): Record<string, string> {
    return {
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(this.session === null ? {} : { [CSRF_HEADER]: this.session.csrf }),
    };
  }

  /** GET under /api/desk. */
  get(path: string): Promise<Response> {
    return fetch(`${this.origin}/api/desk${path}`, { headers: this.headers() });
  }

  /** Anything else under /api/desk, with the session's header unless told not to. */
  send(
    method: 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = this.headers(),
  ): Promise<Response> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(`${this.origin}/api/desk${path}`, {
      method,
      headers: { ...headers, ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
