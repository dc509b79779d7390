import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/contract/protocol';
import { openFolder } from '../support/postgres';
import { startTestServer } from '../support/server';
import { postJson, problemIn } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const clientDir = openFolder('takan-client-');
mkdirSync(join(clientDir, 'src/desk'), { recursive: true });
mkdirSync(join(clientDir, 'assets'));
writeFileSync(join(clientDir, 'index.html'), '<title>field</title>');
writeFileSync(join(clientDir, 'src/desk/desk.html'), '<title>desk</title>');
writeFileSync(join(clientDir, 'assets/main-Abc_1234.js'), 'code');
writeFileSync(join(clientDir, 'assets/main-Abc_1234.js.br'), 'packed');
writeFileSync(join(clientDir, 'service-worker.js'), 'worker');
afterAll(() => rmSync(clientDir, { recursive: true }));

const scene = testScene({ clientDir });
const url = (path: string): string => `${scene.server.origin}${path}`;
const HTML = { headers: { accept: 'text/html,application/xhtml+xml' } };

/** Sends bytes that are no HTTP and gives what comes back. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(scene.server.origin);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname);
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.once('error', reject).once('close', () => resolve(answer));
    socket.write(text);
  });
}

describe('an answer', () => {
  test('[IN64] every error is a problem without a stack', async () => {
    const send = (type: string, body: string) =>
      fetch(url('/api/enrolments'), { method: 'POST', body, headers: { 'content-type': type } });
    const answers: [Promise<Response>, string][] = [
      [fetch(url('/nothing')), 'not-found'],
      [fetch(url('/api/nothing'), HTML), 'not-found'],
      [fetch(url('/api/enrolments'), { method: 'DELETE' }), 'not-found'],
      [send('application/json', '{'), 'request-malformed'],
      [send('application/json', ''), 'request-malformed'],
      [send('application/json', '{"__proto__":{"a":1}}'), 'request-malformed'],
      [send('text/csv', 'a,b'), 'request-malformed'],
      [postJson(url('/api/enrolments'), { request: 7 }), 'request-malformed'],
      [postJson(url('/api/enrolments'), { request: 'x', more: 1 }), 'request-malformed'],
      [postJson(url('/api/enrolments'), { request: 'x'.repeat(70_000) }), 'too-large'],
      [fetch(url('/api/log/consistency?old=x&new=1')), 'request-malformed'],
      [fetch(url('/api/%E0%A4%A')), 'request-malformed'],
    ];
    for (const [answer, code] of answers) {
      const text = await (await answer).clone().text();
      expect((await problemIn(await answer)).code).toBe(code);
      expect(text).not.toMatch(/node_modules|\.ts:|at Object|Error:/);
    }
  });

  test('[IN64] bytes that are no HTTP get a problem too', async () => {
    const answer = await sendRaw('HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"request-malformed"');
    const expecting = await sendRaw(
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: nonsense\r\n\r\n',
    );
    expect(expecting).toMatch(/^HTTP\/1\.1 400 /);
    expect(expecting).toContain('"code":"request-malformed"');
  });

  test('[IN87] an address with a character that no database holds is the sender’s fault', async () => {
    const phone = await scene.phone();
    const answer = await phone.fetch('/api/assignments/%00/report');
    expect((await problemIn(answer)).code).toBe('request-malformed');
  });

  test('[IN64] [IN65] without a database the server is alive, not ready, and says so', async () => {
    const server = await startTestServer({ postgres: scene.postgres });
    try {
      expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
      await server.deps.db.destroy();
      expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
      const ready = await problemIn(await fetch(`${server.origin}/readyz`));
      expect(ready).toMatchObject({ code: 'unavailable', status: 503, detail: 'database' });
      const body = { device: 'x' };
      const answer = await postJson(`${server.origin}/api/session/challenge`, body);
      const text = await answer.clone().text();
      expect((await problemIn(answer)).code).toBe('internal');
      expect(text).not.toMatch(/destroyed|driver|node_modules/);
    } finally {
      await server.close();
    }
  });

  test('[IN66] the API describes itself', async () => {
    const answer = (await (await fetch(url('/openapi.json'))).json()) as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(answer.openapi).toMatch(/^3\./);
    expect(Object.keys(answer.paths)).toEqual(
      expect.arrayContaining([
        ...['/api/enrolments', '/api/session', '/api/session/challenge', '/api/assignments'],
        ...['/api/assignments/{id}/sync', '/api/assignments/{id}/evidence/{sha256}'],
        ...['/api/log/checkpoint', '/api/log/consistency', '/healthz', '/readyz'],
      ]),
    );
    expect(JSON.stringify(answer.paths)).toContain('checkpointSize');
  });

  test('[IN67] the protocol version is checked and echoed', async () => {
    const phone = await scene.phone();
    const good = await phone.fetch('/api/assignments', {
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) },
    });
    expect(good.status).toBe(200);
    expect(good.headers.get(PROTOCOL_HEADER)).toBe(String(PROTOCOL_VERSION));
    const other = await phone.fetch('/api/assignments', { headers: { [PROTOCOL_HEADER]: '2' } });
    expect(other.headers.get(PROTOCOL_HEADER)).toBe(String(PROTOCOL_VERSION));
    expect((await problemIn(other)).code).toBe('protocol-unsupported');
    const refused = await fetch(url('/api/nothing'));
    expect(refused.headers.get(PROTOCOL_HEADER)).toBe(String(PROTOCOL_VERSION));
  });

  test('[IN68] every answer carries a strict policy', async () => {
    for (const path of ['/', '/desk', '/healthz', '/nothing', '/api/uploads']) {
      const { headers } = await fetch(url(path), HTML);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('permissions-policy')).toContain('payment=()');
    }
  });

  test('[IN69] navigations get the page that they belong to', async () => {
    const titleAt = async (path: string) => (await fetch(url(path), HTML)).text();
    for (const path of ['/', '/enrol', '/assignments/x/y?z=1']) {
      expect(await titleAt(path)).toBe('<title>field</title>');
    }
    for (const path of ['/desk', '/desk/', '/desk/arrivals']) {
      expect(await titleAt(path)).toBe('<title>desk</title>');
    }
    expect((await problemIn(await fetch(url('/api/desk2'), HTML))).code).toBe('not-found');
    expect((await problemIn(await fetch(url('/assets/gone-Abc_1234.js')))).code).toBe('not-found');
    expect(await titleAt('/..%2f..%2fetc/passwd')).not.toContain('root:');
  });

  test('[SE8] a file has one spelling of its address', async () => {
    const { hostname, port } = new URL(scene.server.origin);
    const statusOf = async (path: string): Promise<string | undefined> => {
      const request = `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`;
      return / (\d+) /.exec(await sendRaw(request))?.[1];
    };
    expect(await statusOf('/assets/main-Abc_1234.js')).toBe('200');
    expect(await statusOf('/assets/main-Abc_1234.js?v=../x')).toBe('200');
    for (const path of [
      ...['/x/../assets/main-Abc_1234.js', '/assets//main-Abc_1234.js', '//service-worker.js'],
      ...['/assets%2fmain-Abc_1234.js', '/x/%2E%2E/index.html', '/assets/./main-Abc_1234.js'],
      ...['/..%5cindex.html', '/.vite/manifest.json', '/%2e/index.html'],
    ]) {
      expect(await statusOf(path), path).toBe('404');
    }
  });

  test('[IN70] only files with a hash in their name may be kept', async () => {
    const cacheOf = async (path: string) =>
      (await fetch(url(path), HTML)).headers.get('cache-control');
    expect(await cacheOf('/assets/main-Abc_1234.js')).toContain('immutable');
    for (const path of ['/', '/desk', '/enrol', '/service-worker.js', '/index.html']) {
      expect(await cacheOf(path), path).toBe('no-cache');
    }
    const packed = await fetch(url('/assets/main-Abc_1234.js'), {
      headers: { 'accept-encoding': 'br' },
    });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(packed.headers.get('vary')).toBe('accept-encoding');
  });
});
