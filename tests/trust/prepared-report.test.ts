import { expect, it } from 'vitest';
import type { Manifest } from '../../src/domain/report/manifest';
import { canonicalText } from '../../src/trust/canonical';
import { openReport } from '../../src/trust/prepared-report';
import { composed, scene } from '../support/report-scene';
import { sha256Text } from '../support/test-device';

const { history } = scene();
const manifest = composed({ history });

const open = (text: string, digest = history.packageDigest) =>
  openReport(text, history.package, digest);
const changed = (more: Partial<Manifest>) => open(canonicalText({ ...manifest, ...more }));

it('[PR108] digest and text are made from the very text that came', async () => {
  const text = canonicalText(manifest);
  const opened = await open(text);
  expect(opened).toMatchObject({ ok: true, value: { digest: sha256Text(text) } });
  expect(opened.ok && opened.value.shown).toBe(sha256Text(opened.ok ? opened.value.summary : ''));
});

it('[PR108] what is not canonical, no manifest or a version on its way is no report', async () => {
  const malformed = { ok: false, error: 'malformed' };
  expect(await open(JSON.stringify(manifest, null, 1))).toEqual(malformed);
  expect(await open('{"v":1}')).toEqual(malformed);
  expect(await open('')).toEqual(malformed);
  expect(await changed({ stage: 'comments' })).toEqual(malformed);
});

it('[PR108] what is of another package or assignment is not shown', async () => {
  const other = { ok: false, error: 'other-package' };
  expect(await open(canonicalText(manifest), '0'.repeat(64))).toEqual(other);
  expect(await changed({ assignment: 'AAAAAAAAAAAAAAAAAAAAAA' })).toEqual(other);
});
