import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pick, type Random } from '../../../support/seeded-random';

/** Bytes for a socket, and whether what they say may be answered with what it asks for. */
export interface RawRequest {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mayHold: boolean;
}

const BOMB = gzipSync(Buffer.alloc(32 * 1024 * 1024, 0x20));
const HOST = 'Host: localhost\r\n';

interface Parts {
  readonly path: string;
  readonly headers: string;
  readonly body?: string | Buffer;
}

const post = ({ path, headers, body = '' }: Parts): Buffer =>
  Buffer.concat([
    Buffer.from(`POST ${path} HTTP/1.1\r\n${HOST}${headers}\r\n`, 'latin1'),
    Buffer.from(body as string),
  ]);

/** A body as JSON with headers that say something else of it. */
const json = (path: string, more: string, body: string | Buffer): Buffer =>
  post({
    path,
    headers: `${more}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n`,
    body,
  });

const get = (line: string, headers = ''): Buffer =>
  Buffer.from(`${line}\r\n${HOST}${headers}Connection: close\r\n\r\n`, 'latin1');

const TYPE = 'Content-Type: application/json\r\n';

function bodies(path: string, auth: string): readonly (readonly [string, Buffer])[] {
  const said = `${auth}${TYPE}`;
  const many = Array.from({ length: 3000 }, (_, i) => `X-${i}: 1\r\n`).join('');
  const typed = (type: string): Buffer => json(path, `${auth}Content-Type: ${type}\r\n`, '{}');
  return [
    ['gzip bomb', json(path, `${said}Content-Encoding: gzip\r\n`, BOMB)],
    ['unknown encoding', json(path, `${said}Content-Encoding: x-none\r\n`, '\u0000\u0001')],
    ['XML', typed('text/xml')],
    ['a form', typed('multipart/form-data; boundary=x')],
    ['UTF-16', typed('application/json; charset=utf-16')],
    ['no type', json(path, auth, '{}')],
    ['a type of nonsense', typed('/;;=')],
    ['deep', json(path, said, '['.repeat(200_000))],
    ['deep and whole', json(path, said, `${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
    ['a polluting key', json(path, said, '{"__proto__":{"polluted":1}}')],
    ['a polluting path', json(path, said, '{"constructor":{"prototype":{"polluted":1}}}')],
    ['no UTF-8', json(path, said, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))],
    ['half a body', post({ path, headers: `${said}Content-Length: 100\r\n`, body: '{"have":' })],
    ['no number', post({ path, headers: `${said}Content-Length: x\r\n`, body: '{}' })],
    ['a negative length', post({ path, headers: `${said}Content-Length: -1\r\n`, body: '{}' })],
    ['two lengths', post({ path, headers: `${said}Content-Length: 2\r\nContent-Length: 9\r\n` })],
    ['too long a length', post({ path, headers: `${said}Content-Length: 99999999999\r\n` })],
    [
      'length and chunks',
      post({
        path,
        headers: `${said}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`,
        body: '0\r\n\r\n',
      }),
    ],
    [
      'bad chunks',
      post({ path, headers: `${said}Transfer-Encoding: chunked\r\n`, body: 'ZZ\r\n{}\r\n' }),
    ],
    [
      'half a chunk',
      post({ path, headers: `${said}Transfer-Encoding: chunked\r\n`, body: 'ff\r\n{' }),
    ],
    ['many headers', json(path, `${said}${many}`, '{}')],
    ['a folded header', json(path, `${said}X-A: 1\r\n 2\r\n`, '{}')],
    ['a header of nonsense', json(path, `${said}\u0001: 1\r\n`, '{}')],
    ['an expectation', json(path, `${said}Expect: nonsense\r\n`, '{}')],
  ];
}

const LINES: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['half a line', Buffer.from('GET /api/assig')],
  ['half a head', Buffer.from(`GET / HTTP/1.1\r\n${HOST}`)],
  ['TLS', Buffer.from('160301020001000001fc0303', 'hex')],
  ['HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
  ['HTTP/9', get('GET / HTTP/9.9')],
  ['no method', get('FLY / HTTP/1.1')],
  ['a tunnel', get('CONNECT 127.0.0.1:22 HTTP/1.1')],
  ['an echo', get('TRACE /api/assignments HTTP/1.1')],
  ['NUL in the path', get('GET /api/\u0000 HTTP/1.1')],
  ['spaces in the path', get('GET /api/a b c HTTP/1.1')],
  ['a huge path', get(`GET /api/${'a'.repeat(100_000)} HTTP/1.1`)],
  ['a huge header', get('GET /api/assignments HTTP/1.1', `X-A: ${'a'.repeat(200_000)}\r\n`)],
  ['out of the folder', get('GET /../../../../etc/passwd HTTP/1.1')],
  ['out, encoded', get('GET /%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1')],
  ['bad escapes', get('GET /api/assignments/%ff%zz/report HTTP/1.1')],
  ['a foreign host', get('GET http://127.0.0.1:22/api/assignments HTTP/1.1')],
];

/** Every request that is no sound HTTP, or a sound one around what no route takes. */
export function rawRequests(path: string, token: string, random: Random): readonly RawRequest[] {
  const auth = `Authorization: Bearer ${token}\r\n`;
  const noise = Buffer.from(Array.from({ length: 2048 }, () => Math.floor(random() * 256)));
  const cut = pick(bodies(path, auth), random)[1];
  const all: readonly (readonly [string, Buffer])[] = [
    ...LINES,
    ...bodies(path, auth),
    ['noise', noise],
    ['cut off', cut.subarray(0, Math.floor(random() * Math.min(cut.length, 400)))],
  ];
  return all.map(([name, bytes]) => ({ name, bytes, mayHold: false }));
}

/** Sends bytes, ends, and gives what came back until the server closed. */
export function sendRaw(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    let said = '';
    socket.setTimeout(20_000, () => {
      said += '\nSILENT';
      socket.destroy();
    });
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    // A server that hangs up on us has refused us.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
    socket.on('end', () => socket.end());
    socket.end(bytes);
  });
}

/** The first answer in what came back, or null where the server only hung up. */
export function firstAnswer(said: string): { status: number; type: string; body: string } | null {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1];
  if (status === undefined) return null;
  const [head = '', ...rest] = said.split('\r\n\r\n');
  const type = /^content-type: (.*)$/im.exec(head)?.[1]?.trim() ?? '';
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  const body = Buffer.from(rest.join('\r\n\r\n'), 'latin1');
  return { status: Number(status), type, body: body.subarray(0, Number(length)).toString('utf8') };
}
