import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Settings } from '../../src/server/storage/s3-client';

/** A bucket on this machine, kept in a folder. */
export interface TestBucket {
  readonly settings: S3Settings;
  close(): Promise<void>;
}

/** Starts s3rver on a free port of loopback, with one bucket and the keys that it knows. */
export async function startBucket(): Promise<TestBucket> {
  const directory = mkdtempSync(join(tmpdir(), 'takan-bucket-'));
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await server.run();
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      ...{ bucket: 'evidence', region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' },
    },
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
