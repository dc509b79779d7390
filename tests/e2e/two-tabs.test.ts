import { webcrypto } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationPackage } from '../../src/domain/catalogue/yanchi-park-demo';
import { publicJwk, thumbprintOf } from '../../src/trust/jwk';
import { verifySegment } from '../../src/trust/segment';
import { idOf } from '../support/made-ids';
import type { JournalTab, TabTask, WrittenJournal } from './pages/journal-tab';
import { launchBrowser } from './support/chromium';
import { serveTestPage, type TestPage } from './support/test-page';

const EACH = 500;

let served: TestPage;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveTestPage('journal-tab'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function makeTask() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = publicJwk.parse({ kty, crv, x, y });
  const person = idOf('lead');
  const people = { leadEvaluator: person, evaluators: [], agencyReviewer: idOf('reviewer') };
  const ids = { assignment: idOf('assignment'), nonce: idOf('nonce'), people };
  const task: TabTask = {
    package: demonstrationPackage(ids, '2026-03-01T00:00:00Z', '2026-06-01T00:00:00Z'),
    person,
    privateKey: await webcrypto.subtle.exportKey('jwk', pair.privateKey),
    kid: await thumbprintOf(jwk),
  };
  return { task, jwk };
}

type WithTab = typeof globalThis & { readonly tab: JournalTab };

const appendIn = (page: Page, task: TabTask, from: number): Promise<void> =>
  page.evaluate(
    ([given, first, count]) => (globalThis as WithTab).tab.append(given, first, count),
    [task, from, EACH] as const,
  );

const scoresOf = ({ lines }: WrittenJournal): number[] =>
  lines.slice(1).map((line) => JSON.parse(line).body.scoreMilli);

test('[EE9] two tabs that append 500 entries each write one journal without fork or gap', async () => {
  const { task, jwk } = await makeTask();
  const context = await browser.newContext();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await Promise.all([first, second].map((page) => page.goto(served.address)));
  await first.evaluate((given) => (globalThis as WithTab).tab.prepare(given), task);

  await Promise.all([appendIn(first, task, 0), appendIn(second, task, EACH)]);

  const journals = await second.evaluate(
    (given) => (globalThis as WithTab).tab.journals(given),
    task,
  );
  expect(journals).toHaveLength(1);
  const [written] = journals as [WrittenJournal];
  expect(written.lines).toHaveLength(1 + 2 * EACH);
  const scores = scoresOf(written);
  expect(new Set(scores).size).toBe(2 * EACH);
  // The tabs truly took turns: neither waited for the other to end.
  expect(scores.slice(0, EACH).some((score) => score >= EACH)).toBe(true);
  const { journal, lines, head } = written;
  const verified = await verifySegment({ lines: [...lines], head }, { journal, after: null }, jwk);
  expect(verified).toMatchObject({ ok: true });
  await context.close();
});
