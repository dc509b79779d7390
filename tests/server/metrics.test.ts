import { expect, test } from 'vitest';
import { startServer } from '../../src/server/compose';
import { networkSetting } from '../../src/server/network-setting';
import { sharedPostgres } from '../support/postgres';
import { replaceFunction } from '../support/replace-function';
import { startTestServer } from '../support/server';
import { problemIn } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const postgres = sharedPostgres();
const scene = testScene();
const metrics = (headers: Record<string, string> = {}, origin = scene.server.origin) =>
  fetch(`${origin}/metrics`, { headers });

test('[OP30] metrics count by route and hold nothing of who asked or for what', async () => {
  const phone = await scene.phone();
  await phone.synced();
  await fetch(`${scene.server.origin}/api/assignments/secret-name/report`);
  await fetch(`${scene.server.origin}/somewhere/else?name=secret`);
  const answer = await metrics();
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  const sync = 'method="POST",route="/api/assignments/:id/sync",status="2xx"';
  expect(text).toContain(`takan_request_seconds_count{${sync}} 1\n`);
  expect(text).toContain(`takan_request_seconds_bucket{${sync},le="+Inf"} 1\n`);
  const { size } = await scene.server.deps.log.head();
  expect(text).toContain(`\ntakan_log_leaves ${size}\n`);
  expect(text).toContain('\ntakan_database_up 1\n');
  for (const own of [phone.assignment, phone.device, phone.person, phone.token, 'secret']) {
    expect(text).not.toContain(own);
  }
  const form = /^(#.*|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+)$/;
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((each) => !form.test(each)),
  ).toEqual([]);
});

test('[OP31] metrics are for this machine, and past a proxy or with a token for whoever has that', async () => {
  for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
    const answer = await metrics({ [header]: '127.0.0.1' });
    expect((await problemIn(answer)).code).toBe('not-found');
  }
  const plain = await startTestServer({ postgres });
  await plain.stop();
  const server = await startServer(
    { ...plain.deps.config, metricsToken: 'a token of some length' },
    { clientDir: '/nonexistent', verifierPage: '/nonexistent' },
  );
  expect((await metrics({}, server.origin)).status).toBe(404);
  const wrong = { authorization: 'Bearer another token' };
  expect((await metrics(wrong, server.origin)).status).toBe(404);
  const right = { authorization: 'Bearer a token of some length', 'x-forwarded-for': '10.1.1.1' };
  expect((await metrics(right, server.origin)).status).toBe(200);
  await server.close();
  await plain.close();
});

test('[OP33] metrics tell batches that one statement wrote from those by steps, and count its failures', async () => {
  const [one, other] = [await scene.phone(), await scene.phone()];
  const counted = async () => {
    const text = await (await metrics()).text();
    const of = (name: string) =>
      Number(new RegExp(`^takan_log_${name} (.*)$`, 'm').exec(text)?.[1]);
    const names = ['batches_at_once_total', 'batches_stepwise_total', 'statements_failed_total'];
    return names.map(of);
  };
  const [atOnce = 0, stepwise = 0, failed = 0] = await counted();
  await one.synced();
  expect(await counted()).toEqual([atOnce + 1, stepwise, failed]);
  await replaceFunction(scene.server, 'takan_append_segments', "raise exception 'broken';");
  await other.synced();
  // Once with its session unasked, and once more with it asked.
  expect(await counted()).toEqual([atOnce + 1, stepwise + 1, failed + 2]);
});

test('[OP32] settings of the network are read, and wrong ones named', () => {
  const read = (env: Record<string, string>) => networkSetting((name) => env[name] || undefined);
  expect(read({})).toEqual({ listen: null, proxies: [], metricsToken: null });
  const proxies = '10.0.0.5, 10.0.0.0/24 fd00::1';
  expect(read({ TAKAN_LISTEN: '0.0.0.0', TAKAN_PROXIES: proxies })).toMatchObject({
    listen: '0.0.0.0',
    proxies: ['10.0.0.5', '10.0.0.0/24', 'fd00::1'],
  });
  expect(() => read({ TAKAN_LISTEN: 'everywhere' })).toThrow('TAKAN_LISTEN');
  expect(() => read({ TAKAN_PROXIES: '10.0.0.5, proxy' })).toThrow(/TAKAN_PROXIES.*"proxy"/);
  expect(() => read({ TAKAN_METRICS_TOKEN: 'short' })).toThrow(/TAKAN_METRICS_TOKEN/);
});
