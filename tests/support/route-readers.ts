import { DESK_ROLES } from '../../src/contract/authorisation';
import { hashPassword } from '../../src/server/services/password';
import { newId } from '../../src/server/services/random-token';
import { DeskClient } from './desk-client';
import { addressesOf, type Fills, type GetRoute } from './get-routes';
import type { TestServer } from './server';

/** Somebody who asks a server, by what a request of theirs carries. */
export interface RouteReader {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What somebody was answered. A stream of events goes on being heard. */
export interface Heard {
  readonly reader: string;
  readonly route: string;
  readonly ok: boolean;
  readonly isStream: boolean;
  /** Address, headers and body, as far as they came. */
  readonly text: () => string;
}

export const phoneReader = (name: string, token: string | null): RouteReader => ({
  name,
  headers: { authorization: `Bearer ${token}` },
});

const PASSWORD = 'correct horse battery';

/** An account of every role that signs in at the desk. */
export async function deskReaders(server: TestServer): Promise<readonly RouteReader[]> {
  const password = await hashPassword(PASSWORD);
  const readers: RouteReader[] = [];
  for (const role of DESK_ROLES) {
    const account = { name: `reads ${role}`, person: newId(), role, password };
    await server.deps.db
      .insertInto('desk_users')
      .values({ ...account, created_at: new Date() })
      .execute();
    const client = new DeskClient(server.origin);
    await client.signIn(account.name);
    readers.push({ name: role, headers: client.headers() });
  }
  return readers;
}

/** Asks once. A stream of events is listened to until `until` ends it. */
async function ask(
  server: TestServer,
  { name, headers }: RouteReader,
  { route, address }: { readonly route: string; readonly address: string },
  until: AbortSignal,
): Promise<Heard> {
  const answer = await fetch(`${server.origin}${address}`, { headers });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const heard = [Buffer.from(`${address}\n${JSON.stringify([...answer.headers])}\n`)];
  const text = (): string => Buffer.concat(heard).toString('utf8');
  const body = answer.body?.getReader();
  const listen = async (): Promise<void> => {
    for (let got = await body?.read(); got?.done === false; got = await body?.read()) {
      heard.push(Buffer.from(got.value));
    }
  };
  if (!isStream) await listen();
  else {
    void listen();
    until.addEventListener('abort', () => void body?.cancel());
  }
  return { reader: name, route, ok: answer.ok, isStream, text };
}

/** Asks every address of every route as everybody. */
export async function askAll(
  server: TestServer,
  readers: readonly RouteReader[],
  routes: readonly GetRoute[],
  fills: Fills,
  until: AbortSignal,
): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (const reader of readers) {
    for (const each of routes) {
      const { route } = each;
      const addresses = addressesOf(each, fills);
      const asked = addresses.map((address) => ask(server, reader, { route, address }, until));
      heard.push(...(await Promise.all(asked)));
    }
  }
  return heard;
}

/** Exchanges as somebody who sends nothing and has nothing. */
export async function exchangeAs(
  { origin, assignment }: TestServer,
  { name, headers }: RouteReader,
): Promise<Heard> {
  const answer = await fetch(`${origin}/api/assignments/${assignment}/sync`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ have: {}, segments: [], checkpointSize: 0, unreceipted: [] }),
  });
  const text = await answer.text();
  return { reader: name, route: 'exchange', ok: answer.ok, isStream: false, text: () => text };
}
