import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composePage } from '../../src/cli/bootstrap/one-page.mjs';
import { deskPerson } from '../support/desk-person';
import { openFolder, sharedPostgres } from '../support/postgres';
import { startTestServer, TestPhone, type TestServer } from '../support/server';
import { testId } from '../support/test-device';

const folder = openFolder('takan-headers-');
mkdirSync(join(folder, 'src/desk'), { recursive: true });
mkdirSync(join(folder, 'assets'));
for (const path of ['index.html', 'src/desk/desk.html', 'assets/a-Abc_1234.js']) {
  writeFileSync(join(folder, path), '-');
}
const verifierPage = join(folder, 'verify.html');
const TEMPLATE = '<meta http-equiv="Content-Security-Policy" content="%POLICY%"><script></script>';
writeFileSync(verifierPage, composePage(TEMPLATE, { script: 'go()', style: '' }));

const PAGES = ['/', '/enrol', '/desk', '/desk/arrivals', '/q/none', '/c/none', '/verify.html'];
const FILES = ['/assets/a-Abc_1234.js', '/healthz', '/openapi.json', '/nothing', '/q/form.js'];
/** The same pages as the router and the folder of built files read other addresses. */
const OTHER_SPELLINGS = [
  ...['/%71/none', '/%63/none', '/verif%79.html', '/%64esk', '/src/desk/desk.html'],
  ...['/src/%64esk/desk.html', '/%64esk/arrivals?x=1'],
];
const HTML = { accept: 'text/html' };

const postgres = sharedPostgres();
let server: TestServer;
let signedIn: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer({ postgres, clientDir: folder, verifierPage });
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  const desk = await deskPerson(server, '看头的人', { role: 'performanceUnit' });
  signedIn = { ...desk.headers(), authorization: `Bearer ${phone.token}` };
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly route: string;
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
}

/** Asks for an address and does not wait for the end: some answers last. */
async function ask(method: string, path: string, more: Record<string, string>): Promise<Answered> {
  const asked = { method, headers: more, redirect: 'manual' } as const;
  const { body, ok, status, headers } = await fetch(`${server.origin}${path}`, asked);
  await body?.cancel();
  return { route: `${method} ${path}`, ok, status, headers };
}

/** Every route under /api, by somebody who is signed in at both doors, and by nobody. */
async function askAllOfApi(): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const { method, url } of server.app.declaredRoutes) {
    const path = url.replace(/:id\b/, server.assignment).replaceAll(/:\w+|\*/g, testId());
    if (method !== 'DELETE') answers.push(await ask(method, path, signedIn));
    answers.push(await ask(method, path, {}));
  }
  return answers;
}

const policyOf = (each: Answered): string => each.headers.get('content-security-policy') ?? '';

describe('the headers of answers', () => {
  test('[SE1] every route of the server answers under a policy and on its own', async () => {
    const pages = await Promise.all([...PAGES, ...FILES].map((each) => ask('GET', each, HTML)));
    const answers = [...pages, ...(await askAllOfApi())];
    expect(answers.length).toBeGreaterThan(150);
    for (const each of answers) {
      const policy = policyOf(each);
      expect(policy, each.route).toMatch(/^default-src 'none';/);
      for (const part of [
        ...["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
        ...["require-trusted-types-for 'script'", 'trusted-types '],
      ]) {
        expect(policy, each.route).toContain(part);
      }
      expect(policy, each.route).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(Object.fromEntries(each.headers), each.route).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(/camera=.*payment=\(\)/),
      });
    }
  });

  test('[SE1] what is no address at all is answered under a policy too', async () => {
    for (const path of ['/%', '/api/%ff', `/api/assignments/${'x'.repeat(500)}/sync`]) {
      const answer = await ask('GET', path, HTML);
      expect(answer.ok, path).toBe(false);
      expect(policyOf(answer), path).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(answer.headers.get('permissions-policy'), path).toMatch(/camera=\(\)/);
    }
  });

  test('[SE2] of the API the public log alone may be kept', async () => {
    const answers = await askAllOfApi();
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(30);
    const keepable = answers.filter(
      (each) => !/no-store/.test(each.headers.get('cache-control') ?? ''),
    );
    const kept = new Set(keepable.map(({ route }) => route));
    expect([...kept].filter((route) => !route.startsWith('GET /api/log/'))).toEqual([]);
  });

  test('[SE4] the field app alone may use the device; all else is isolated', async () => {
    const isolation = async (path: string) => {
      const { headers: of } = await ask('GET', path, HTML);
      return {
        camera: /camera=(\S+?),/.exec(of.get('permissions-policy') ?? '')?.[1],
        embedder: of.get('cross-origin-embedder-policy'),
      };
    };
    for (const path of ['/', '/enrol', '/assignments/x']) {
      expect(await isolation(path), path).toEqual({ camera: '(self)', embedder: null });
    }
    for (const path of [...PAGES.slice(2), ...OTHER_SPELLINGS]) {
      expect(await isolation(path), path).toEqual({ camera: '()', embedder: 'require-corp' });
    }
  });

  test('[SE4] where tiles of other hosts are shown they come without cookies', async () => {
    const mapHosts = ['tiles.example.cn'];
    const mapped = await startTestServer({ postgres, clientDir: folder, mapHosts });
    const answer = await fetch(`${mapped.origin}/desk`, { headers: HTML });
    await mapped.close();
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('credentialless');
  });

  test('[SE16] behind a public HTTPS origin every answer has browsers keep to HTTPS for a year', async () => {
    const publicOrigin = 'https://takan.example.cn';
    const proxied = await startTestServer({ postgres, clientDir: folder, publicOrigin });
    const routes = proxied.app.declaredRoutes.map(({ method, url }) => [method, url] as const);
    const paths = [...PAGES, ...FILES, '/%', '/api/%ff', `/q/${'x'.repeat(500)}`];
    const asked = [...paths.map((path) => ['GET', path] as const), ...routes];
    try {
      for (const [method, url] of asked) {
        const answer = await proxied.app.inject({ method: method as 'GET', url, headers: HTML });
        const hsts = answer.headers['strict-transport-security'];
        expect(hsts, `${method} ${url}`).toBe('max-age=31536000; includeSubDomains');
      }
      expect(asked.length).toBeGreaterThan(100);
    } finally {
      await proxied.close();
    }
    const plain = await ask('GET', '/', HTML);
    expect(plain.headers.get('strict-transport-security')).toBeNull();
  });

  test('[SE17] no route sends a browser on to another address', async () => {
    const pages = await Promise.all([...PAGES, ...FILES].map((each) => ask('GET', each, HTML)));
    for (const each of [...pages, ...(await askAllOfApi())]) {
      expect(each.status < 300 || each.status >= 400, each.route).toBe(true);
      expect(each.headers.get('location'), each.route).toBeNull();
      expect(each.headers.get('refresh'), each.route).toBeNull();
    }
  });
});
