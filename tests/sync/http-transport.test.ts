import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../src/contract/problem-catalogue';
import { plainCodec } from '../../src/store/codec';
import { type HttpOptions, httpTransport } from '../../src/sync/http-transport';
import { openOn } from '../support/store-phone';

const servers: Server[] = [];

async function answerWith(
  write: (response: ServerResponse, body: string) => void,
  more: Partial<HttpOptions> = {},
) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => write(response, Buffer.concat(chunks).toString()));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const store = { db: openOn(new IDBFactory()), codec: plainCodec };
  return httpTransport({ origin: `http://127.0.0.1:${port}`, store, ...more });
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

const OURS = { 'takan-protocol': '1', 'content-type': 'application/json; charset=utf-8' };
const challenge = 'YWj264E-6uL12IQ6LAHIHg';
const CHALLENGE = JSON.stringify({ challenge, expiresInSeconds: 60 });

describe('an answer', () => {
  it('[SY24] of the agreed form is read, and the request named its protocol', async () => {
    const seen: string[] = [];
    const transport = await answerWith((response, body) => {
      seen.push(body);
      response.writeHead(200, OURS).end(CHALLENGE);
    });
    const answer = await transport.challenge('device');
    expect(answer).toEqual({ ok: true, value: { challenge, expiresInSeconds: 60 } });
    expect(seen).toEqual(['{"device":"device"}']);
  });

  it('[SY24] that refuses is read as its problem', async () => {
    const problem = problemOf('challenge-failed', { detail: 'no such device' });
    const transport = await answerWith((response) => {
      const headers = { ...OURS, 'content-type': 'application/problem+json' };
      response.writeHead(403, headers).end(JSON.stringify(problem));
    });
    const answer = await transport.challenge('device');
    expect(answer).toEqual({ ok: false, error: { kind: 'problem', problem } });
  });

  it.each([
    ['a login page', { 'content-type': 'text/html' }, '<html>请登录</html>'],
    ['a login page that echoes everything', { ...OURS, 'content-type': 'text/html' }, CHALLENGE],
    ['JSON of another server', { 'content-type': 'application/json' }, CHALLENGE],
    ['nothing', {}, ''],
  ])('[SY22] with status 200 that is %s is not from Takan', async (_name, headers, body) => {
    const transport = await answerWith((response) => response.writeHead(200, headers).end(body));
    const answer = await transport.challenge('device');
    expect(answer).toEqual({ ok: false, error: { kind: 'not-takan' } });
  });

  it('[SY23] that redirects is not followed', async () => {
    let requests = 0;
    const transport = await answerWith((response) => {
      requests += 1;
      response.writeHead(302, { location: '/portal' }).end();
    });
    const answer = await transport.challenge('device');
    expect(answer).toEqual({ ok: false, error: { kind: 'not-takan' } });
    expect(requests).toBe(1);
  });

  it.each([
    ['lacks what was agreed', OURS, '{"challenge":1}', 200],
    ['names a challenge that nobody can sign', OURS, CHALLENGE.replace('YWj', 'Y!j'), 200],
    ['is cut off', OURS, CHALLENGE.slice(0, -4), 200],
    ['speaks a later protocol', { ...OURS, 'takan-protocol': '2' }, CHALLENGE, 200],
    ['refuses without a problem', OURS, '{"error":"x"}', 500],
  ])('[SY23] that %s is unreadable', async (_name, headers, body, status) => {
    const transport = await answerWith((response) => response.writeHead(status, headers).end(body));
    const answer = await transport.challenge('device');
    expect(answer).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  it('[SY18] that never comes is offline, whether nobody listens or the line breaks', async () => {
    const broken = await answerWith((response) => response.destroy());
    expect(await broken.challenge('device')).toEqual({ ok: false, error: { kind: 'offline' } });
    const store = { db: openOn(new IDBFactory()), codec: plainCodec };
    const nobody = httpTransport({ origin: 'http://127.0.0.1:9', store });
    expect(await nobody.challenge('device')).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('[SY37] to a resumable upload that never comes ends it, also where the line is not cut', async () => {
    const held = await answerWith(() => undefined, {
      tusSource: async (bytes) => Buffer.from(await bytes.arrayBuffer()) as unknown as Blob,
      uploadStallMs: () => 50,
    });
    const bytes = new Blob(['bytes']);
    const upload = { assignment: challenge, sha256: 'a'.repeat(64), bytes, checkpointSize: 0 };
    expect(await held.uploadLarge('token', upload)).toEqual({
      ...{ ok: false, error: { kind: 'offline', slow: true } },
    });
  });

  it('[SY36] that breaks off on the way, or takes too long, is slow and not the lack of a network', async () => {
    const slow = { ok: false, error: { kind: 'offline', slow: true } };
    const broken = await answerWith((response) => {
      response.writeHead(200, { ...OURS, 'content-length': '100' });
      response.write(CHALLENGE, () => response.destroy());
    });
    expect(await broken.challenge('device')).toEqual(slow);
    const store = { db: openOn(new IDBFactory()), codec: plainCodec };
    const late = Promise.reject(new DOMException('signal timed out', 'TimeoutError'));
    late.catch(() => undefined);
    const silent = httpTransport({ origin: 'https://example.test', store, fetch: () => late });
    expect(await silent.challenge('device')).toEqual(slow);
  });
});
