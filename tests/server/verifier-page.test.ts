import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composePage } from '../../src/cli/bootstrap/one-page.mjs';
import { sharedPostgres } from '../support/postgres';
import { startTestServer } from '../support/server';

const folder = mkdtempSync(join(tmpdir(), 'takan-page-'));
const verifierPage = join(folder, 'verify.html');
const TEMPLATE = '<meta http-equiv="Content-Security-Policy" content="%POLICY%"><script></script>';
const PAGE = composePage(TEMPLATE, { script: 'go()', style: '' });
writeFileSync(verifierPage, PAGE);
const postgres = sharedPostgres();

afterAll(() => rmSync(folder, { recursive: true }));

test('[VH13] the page is given as a download under exactly the policy that it carries', async () => {
  const server = await startTestServer({ postgres, verifierPage });
  const answer = await fetch(`${server.origin}/verify.html`);
  await server.close();
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(PAGE);
  const [, own = 'none'] = /content="([^"]+)"/.exec(PAGE) ?? [];
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': 'attachment; filename="verify.html"',
    'content-security-policy': `${own}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
});

test('[VH13] a server without the page, or with one that has no policy, does not give it', async () => {
  const open = join(folder, 'open.html');
  writeFileSync(open, '<script>go()</script>');
  for (const path of [join(folder, 'absent.html'), open]) {
    const server = await startTestServer({ postgres, verifierPage: path });
    const answer = await fetch(`${server.origin}/verify.html`, {
      headers: { accept: 'text/html' },
    });
    await server.close();
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  }
});
