import { X509Certificate } from 'node:crypto';
import { rmSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/http/create-app';
import { openCertificate } from '../../src/server/tls';
import { openFolder } from '../support/postgres';
import { testScene } from '../support/test-scene';

const scene = testScene();
const folder = openFolder('takan-tls-');
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = Date.now();
const YEAR_MS = 365 * 24 * 3_600_000;

describe('the self-made certificate', () => {
  test('[IN73] names this machine and is kept while it fits', async () => {
    const place = join(folder, 'kept');
    const first = await openCertificate(place, ['192.0.2.7'], NOW);
    const certificate = new X509Certificate(first.cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    for (const address of ['127.0.0.1', '192.0.2.7']) {
      expect(certificate.checkIP(address)).toBe(address);
    }
    expect(await openCertificate(place, ['192.0.2.7'], NOW + YEAR_MS)).toEqual(first);
    const moved = await openCertificate(place, ['192.0.2.8'], NOW);
    expect(new X509Certificate(moved.cert).checkIP('192.0.2.8')).toBe('192.0.2.8');
    const renewed = await openCertificate(place, ['192.0.2.8'], NOW + 2 * YEAR_MS);
    expect(renewed.cert).not.toBe(moved.cert);
  });

  test('[IN73] serves the same routes', async () => {
    const tls = await openCertificate(join(folder, 'served'), [], NOW);
    const options = {
      clientDir: '/nonexistent',
      verifierPage: '/nonexistent',
      tls,
      enrolmentsPerMinute: 10,
    };
    const app = await createApp(scene.server.deps, options);
    try {
      const address = await app.listen({ host: '127.0.0.1', port: 0 });
      const status = await new Promise((resolve, reject) => {
        get(`${address}/readyz`, { ca: tls.cert }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).once('error', reject);
      });
      expect(status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
