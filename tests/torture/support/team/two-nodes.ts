import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../../src/server/storage/postgres/free-port';
import { openFolder, type TestPostgres } from '../../../support/postgres';
import { startBucket, type TestBucket } from '../../../support/s3-server';
import { freshPackage, startTestServer, type TestServer } from '../../../support/server';
import { buildServeProgram, runServe, type ServeProcess } from '../../../support/server-process';

/** A bureau of two nodes in processes of their own, and a third one in this process to look at it. */
export interface TwoNodes {
  /** Publishes, invites and reads; no phone goes there. */
  readonly office: TestServer;
  readonly origins: readonly string[];
  /** Ends a node with SIGKILL, in the middle of whatever it does. */
  kill(node: number): Promise<void>;
  /** Starts a node that was killed; the others stay as they are. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

interface Node {
  readonly origin: string;
  readonly env: Record<string, string>;
  process: ServeProcess;
  alive: boolean;
}

async function startNode(program: string, env: Record<string, string>): Promise<ServeProcess> {
  const running = runServe(program, env);
  await running.listening();
  return running;
}

const envOf = (office: TestServer, { settings }: TestBucket, publicOrigin: string) => ({
  ...{ DATABASE_URL: office.databaseUrl ?? '', TAKAN_ORIGIN: publicOrigin, TAKAN_DEMO: '0' },
  ...{ TAKAN_S3_ENDPOINT: settings.endpoint, TAKAN_S3_BUCKET: settings.bucket },
  ...{ TAKAN_S3_ACCESS_KEY: settings.accessKey, TAKAN_S3_SECRET_KEY: settings.secretKey },
});

/** @param publicOrigin where phones reach the two, past which they never go */
export async function startTwoNodes(
  postgres: TestPostgres,
  publicOrigin: string,
): Promise<TwoNodes> {
  const bucket = await startBucket();
  const databaseUrl = await postgres.newDatabase();
  const options = { databaseUrl, s3: bucket.settings, publicOrigin, package: freshPackage() };
  const office = await startTestServer(options);
  const program = await buildServeProgram();
  const folder = openFolder('takan-torture-nodes-');
  const nodes: Node[] = [];
  for (const name of ['a', 'b']) {
    const data = join(folder, name);
    mkdirSync(data);
    cpSync(join(office.dataDir, 'keys'), join(data, 'keys'), { recursive: true });
    const port = await freePort();
    const env = { ...envOf(office, bucket, publicOrigin), TAKAN_DATA: data, PORT: String(port) };
    const process = await startNode(program.path, env);
    nodes.push({ origin: `http://127.0.0.1:${port}`, env, process, alive: true });
  }
  const kill = async (node: Node): Promise<void> => {
    node.alive = false;
    node.process.child.kill('SIGKILL');
    await node.process.exited;
  };
  return {
    office,
    origins: nodes.map(({ origin }) => origin),
    kill: async (which) => {
      const node = nodes[which];
      if (node?.alive === true) await kill(node);
    },
    revive: async () => {
      for (const node of nodes.filter(({ alive }) => !alive)) {
        node.process = await startNode(program.path, node.env);
        node.alive = true;
      }
    },
    close: async () => {
      await Promise.all(nodes.map(kill));
      program.remove();
      await office.close();
      await bucket.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
