import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';
import { MIGRATIONS } from '../../../src/server/storage/migrations/migrations';
import type { DeskScene } from '../../support/desk-scene';
import { sharedPostgres } from '../../support/postgres';
import type { Random } from '../../support/seeded-random';
import { startTestServer, type TestServer } from '../../support/server';
import { experiment } from '../support/experiment';
import { type HostileProxy, startHostileProxy } from '../support/line/hostile-proxy';
import { meetAcrossVersions } from '../support/upgrade/between-versions';
import { type Brought, openOlderBureau } from '../support/upgrade/older-bureau';
import { openOlderPhone, PHONE_VERSIONS } from '../support/upgrade/older-phone';
import { TAB_VERSIONS, upgradeUnderOpenTab } from '../support/upgrade/two-tabs';
import { openWorkingBureau } from '../support/upgrade/working-bureau';

/** Versions of the server's database; a round opens all. */
const VERSIONS = Object.keys(MIGRATIONS);
/** Tables that hold rows and are compared: of the first version, and of the newest. */
const LEAST_TABLES = { first: 24, newest: 60 };

const postgres = sharedPostgres();
let proxy: HostileProxy;
let server: TestServer;
let scene: DeskScene;
const evidence = new Map<string, Buffer>();
beforeAll(async () => {
  proxy = await startHostileProxy();
  server = await startTestServer({ postgres, publicOrigin: proxy.origin });
  const { port } = server.app.server.address() as AddressInfo;
  proxy.leadTo([`http://127.0.0.1:${port}`]);
  scene = await openWorkingBureau(postgres);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
  await scene.close();
});

/** The bureau has more rows than in the round before. */
async function bringMore(random: Random): Promise<Brought> {
  const phone = scene.evaluator;
  phone.write('deduction.explained', { indicator: 'C31', reason: `缺少验收单${random()}` });
  phone.write('score.judged', { indicator: 'C31', scoreMilli: Math.floor(random() * 8000) });
  const bytes = Buffer.from(`a photo ${random()}`.repeat(1 + Math.floor(random() * 50)));
  evidence.set(phone.capture(bytes, 'C31').sha256, bytes);
  await phone.signIn();
  await phone.synced();
  const put = await phone.put(bytes);
  if (!put.ok) throw new Error(await put.text());
  return { scene, phone, evidence };
}

experiment('upgrade', async ({ random, count }) => {
  proxy.become(null);
  proxy.forget();
  const brought = await bringMore(random);
  for (const version of VERSIONS) {
    const compared = await openOlderBureau(postgres, brought, version);
    expect(compared).toBeGreaterThanOrEqual(
      version === VERSIONS.at(-1) ? LEAST_TABLES.newest : LEAST_TABLES.first,
    );
    count('databases of a bureau');
    count('tables with rows', compared);
  }
  for (const version of PHONE_VERSIONS) {
    await openOlderPhone(version, random, () => count('kills while moving'));
    count('databases of a phone');
  }
  for (const version of TAB_VERSIONS) {
    await upgradeUnderOpenTab(version, random);
    count('upgrades under an open tab');
  }
  await meetAcrossVersions(server.deps, proxy, random);
  count('meetings of two versions');
});
