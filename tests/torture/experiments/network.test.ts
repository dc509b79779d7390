import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { syncAssignment } from '../../../src/sync/engine';
import { sharedPostgres } from '../../support/postgres';
import { pick } from '../../support/seeded-random';
import { startTestServer, type TestServer } from '../../support/server';
import { experiment } from '../support/experiment';
import { nothingYet, workOnce } from '../support/field-work';
import { expectAllOnce, expectNothingFalse } from '../support/line/all-once';
import { type Asked, deliverHonestly } from '../support/line/deliver-honestly';
import { type HostileProxy, startHostileProxy } from '../support/line/hostile-proxy';
import type { Patience } from '../support/line/impatient-phone';
import { deliverSlowly } from '../support/line/slow-line';
import { makeTwo } from '../support/line/team-on-line';
import { startTlsLine, type TlsLine } from '../support/line/tls-line';

const ATTEMPTS = 30;
const HURRIED_MS = 1500;
const CALM_MS = 120_000;

const postgres = sharedPostgres();
let proxy: HostileProxy;
let line: TlsLine;
let server: TestServer;
const { NODE_TLS_REJECT_UNAUTHORIZED: strictness } = process.env;
beforeAll(async () => {
  // The line's certificate is nobody's but its own.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  proxy = await startHostileProxy();
  line = await startTlsLine(new URL(proxy.origin));
  server = await startTestServer({ postgres, publicOrigin: line.origin });
  const { port } = server.app.server.address() as AddressInfo;
  proxy.leadTo([`http://127.0.0.1:${port}`]);
});
afterAll(async () => {
  if (strictness === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  else process.env.NODE_TLS_REJECT_UNAUTHORIZED = strictness;
  await line.close();
  await proxy.close();
  await server.close();
});

function becomeHonest(): void {
  proxy.become(null);
  line.become(null);
}

experiment('network', async ({ random, count }) => {
  const patience: Patience = { ms: CALM_MS };
  becomeHonest();
  const { assignment, phones } = await makeTwo(server.deps, patience);
  const noted = nothingYet();
  proxy.forget();
  for (const phone of phones) {
    await workOnce(phone.writer, assignment, { random, noted, large: 0 });
    await deliverSlowly({ proxy, patience, random }, phone, assignment);
    await expectNothingFalse(server.deps, phones, assignment);
    count('delivered slowly');
  }
  patience.ms = HURRIED_MS;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const phone = pick(phones, random);
    for (let n = Math.floor(random() * 4); n > 0; n -= 1) {
      await workOnce(phone.writer, assignment, { random, noted, large: 0.02 });
    }
    proxy.become({ hostility: pick([20, 50, 80, 100], random), random });
    line.become({ cuts: pick([0, 40, 80], random), random });
    await syncAssignment(phone, assignment);
    if (random() < 0.3) await proxy.releaseLate(random);
    await expectNothingFalse(server.deps, phones, assignment);
    count('attempts');
  }
  becomeHonest();
  patience.ms = CALM_MS;
  await proxy.releaseLate(random);
  const asked: Asked = { queued: 0, faults: 0 };
  for (const phone of phones) await deliverHonestly(phone, assignment, asked);
  await expectAllOnce(server.deps, phones, assignment, noted);
  count('queued by hand', asked.queued);
  count('log faults acknowledged', asked.faults);
  count('lines', noted.lines.size);
  count('pieces of evidence', noted.evidence.size);
  const played = [...proxy.played.values()].reduce((sum, n) => sum + n, 0);
  count('tricks', played);
  count('cuts of TLS', line.takeCuts());
  for (const { writer } of phones) writer.db.close();
});
