import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteResponse, membersResponse } from '../../src/contract/desk';
import { accountLinkResponse } from '../../src/contract/desk-accounts';
import { parseEnrolLink } from '../../src/trust/invitation';
import { DeskClient } from '../support/desk-client';
import { deskPerson } from '../support/desk-person';
import { knockAtDesk } from '../support/knock-at-desk';
import { sharedPostgres } from '../support/postgres';
import { startTestServer, type TestServer } from '../support/server';
import { problemIn } from '../support/test-phone';

const postgres = sharedPostgres();
const PASSWORD = '青海湖 骆驼 十七楼';
let server: TestServer;
let unit: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  unit = await deskPerson(server, '马彦虎');
});
afterAll(() => server.close());

const port = (): number => Number(new URL(server.origin).port);

/** Everything that comes back for bytes as they are, until the server closes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const answersIn = (text: string): number => text.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0;
const HEAD =
  'POST /api/desk/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const HIDDEN = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

it.each([
  [
    'a length and chunks',
    `${HEAD}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['two lengths', `${HEAD}Content-Length: 0\r\nContent-Length: 60\r\n\r\n`],
  ['chunks under another name', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['a space before the colon', `${HEAD}Content-Length : 0\r\n\r\n`],
  ['a folded line', `${HEAD}X: a\r\n Content-Length: 60\r\n\r\n`],
  ['a length with a sign', `${HEAD}Content-Length: +0\r\n\r\n`],
])('[SE10] %s: one refusal, and nothing behind it is answered', async (_what, bytes) => {
  const answer = await raw(`${bytes}${HIDDEN}`);
  expect(answersIn(answer)).toBe(1);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).not.toContain('200 OK');
});

it('[SE11] a link that the server makes points to the server, whatever host the request names', async () => {
  const post = (path: string, body: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = {
        ...{ ...unit.headers(), 'content-type': 'application/json', host: 'evil.example' },
        ...{ 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
      };
      const url = `${server.origin}/api/desk${path}`;
      const asked = httpRequest(url, { method: 'POST', headers }, async (answer) => {
        resolve(Buffer.concat(await answer.toArray()).toString());
      });
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });
  const account = { name: '田玉兰', role: 'supervisor', person: null };
  const made = accountLinkResponse.parse(JSON.parse(await post('/accounts', account)));
  const of = `/assignments/${server.assignment}`;
  const { members } = membersResponse.parse(await (await unit.get(`${of}/members`)).json());
  const person = members[0]?.person;
  const invited = inviteResponse.parse(JSON.parse(await post(`${of}/enrolments`, { person })));
  for (const { link } of [made, invited]) {
    expect(link).toContain(`${server.origin}/`);
    expect(link).not.toContain('evil.example');
  }
});

it('[SE12] a one-time link lets one in of eight who use it at the same moment', async () => {
  const account = { name: '哈志远', role: 'supervisor', person: null };
  const made = await unit.send('POST', '/accounts', account);
  const { link } = accountLinkResponse.parse(await made.json());
  const token = new URLSearchParams(new URL(link).hash.slice(1)).get('join');
  const asked = Array.from({ length: 8 }, (_, i) => ({ token, password: `${PASSWORD} ${i}` }));
  const answers = await Promise.all(asked.map((body) => knockAtDesk(server, '/joining', body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(403)]);
  const works = await Promise.all(
    asked.map(({ password }) => knockAtDesk(server, '/session', { name: '哈志远', password })),
  );
  expect(works.filter(({ status }) => status === 200)).toHaveLength(1);
});

it('[SE13] the header of one session is good for no other', async () => {
  const [mine, theirs] = [await deskPerson(server, '甲'), await deskPerson(server, '乙')];
  const mixed = { cookie: mine.cookie, 'takan-csrf': theirs.session?.csrf ?? '' };
  expect((await mine.send('DELETE', '/sessions', undefined, mixed)).status).toBe(403);
});

it('[DA44] a stream of events ends with the session that opened it', async () => {
  const here = await deskPerson(server, '丙');
  const there = await deskPerson(server, '丁', { person: here.session?.person ?? '' });
  const stop = new AbortController();
  const stream = await fetch(`${server.origin}/api/desk/events`, {
    ...{ headers: there.headers(), signal: stop.signal },
  });
  expect(stream.status).toBe(200);
  const reader = stream.body?.getReader();
  await unit.send('POST', '/account-sign-outs', { name: '丁' });
  let isOver = false;
  while (!isOver) isOver = (await reader?.read())?.done ?? true;
  expect(isOver).toBe(true);
  expect((await here.get('/session')).status).toBe(200);
});

it('[SE14] four hundred connections that never finish a request keep nobody out', async () => {
  const held: Socket[] = await Promise.all(
    Array.from(
      { length: 400 },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(port(), '127.0.0.1', () => {
            socket.write('POST /api/desk/session HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
            resolve(socket);
          });
          socket.on('error', reject);
        }),
    ),
  );
  try {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => new DeskClient(server.origin).get('/session')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(401));
    expect((await unit.get('/arrivals')).status).toBe(200);
  } finally {
    for (const socket of held) socket.destroy();
  }
});

it('[SE15] TRACE and methods that nobody offers say nothing of the request', async () => {
  for (const method of ['TRACE', 'CONNECTED', 'PROPFIND']) {
    const answer = await raw(
      `${method} /api/desk/session HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('secret');
  }
});

it('[SE18] a parameter that stands twice in an address is refused, whatever it says', async () => {
  const { paths } = (await (await fetch(`${server.origin}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
  };
  const asked = Object.entries(paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? []).flatMap((each) => (each.in === 'query' ? [[path, each.name]] : [])),
  );
  const codeAt = async (url: string): Promise<string> => {
    const answer = await fetch(`${server.origin}${url}`, { headers: unit.headers() });
    return answer.ok ? 'ok' : (await problemIn(answer)).code;
  };
  let takenOnce = 0;
  for (const [path = '', name = ''] of asked) {
    const url = `${path.replace(/\{\w+\}/g, 'A'.repeat(22))}?${name}=1`;
    if ((await codeAt(url)) !== 'request-malformed') takenOnce += 1;
    expect(await codeAt(`${url}&${name}=1`), url).toBe('request-malformed');
  }
  expect(asked.length).toBeGreaterThan(50);
  // The others want a word or a number of their own, or a second parameter.
  expect(takenOnce).toBeGreaterThanOrEqual(20);
});

/** How many bits of a set of tokens, all of one length, are not the same in each of them. */
function changingBits(tokens: readonly string[]): number {
  const bits = (token: string): string[] =>
    [...Buffer.from(token, 'base64url')].map((byte) => byte.toString(2).padStart(8, '0'));
  const all = tokens.map((token) => bits(token).join(''));
  const [first = ''] = all;
  return [...first].filter((bit, at) => all.some((each) => each[at] !== bit)).length;
}

it('[SE20] a link for an account has 256 bits of chance, one for a phone twice 128', async () => {
  const accounts: string[] = [];
  const enrolments: string[] = [];
  const codes: string[] = [];
  for (let made = 0; made < 32; made += 1) {
    const account = { name: `链接${made}`, role: 'supervisor', person: null };
    const { link } = accountLinkResponse.parse(
      await (await unit.send('POST', '/accounts', account)).json(),
    );
    accounts.push(new URLSearchParams(new URL(link).hash.slice(1)).get('join') ?? '');
    const invited = parseEnrolLink(await server.invite({ role: 'evaluator' }));
    enrolments.push(invited.ok ? invited.value.enrolment : '');
    codes.push(invited.ok ? invited.value.code : '');
  }
  // That one bit is the same in 32 tokens of chance happens once in 2^31.
  expect([changingBits(accounts), changingBits(enrolments), changingBits(codes)]).toEqual([
    ...[256, 128, 128],
  ]);
});
