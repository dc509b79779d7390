import { startTestServer, type TestPhone, type TestServer } from '../../../support/server';
import { startCluster } from './bench-cluster';
import { type BenchServer, startBuilt } from './bench-server';
import { enrolPhones } from './evaluations';
import { type EvidencePromise, startEvidencePromise } from './start-evidence-promise';
import { type Floor, startFloor } from './start-floor';

const PHONES = 32;

interface Scene<Prepared> {
  readonly built: BenchServer;
  readonly floor: Floor;
  /** Starts what keeps the promise and does no more; whoever starts it closes it. */
  startPromised(): Promise<EvidencePromise>;
  /** Has Postgres count its rows, as it does by itself after some minutes of work. */
  analyze(): Promise<void>;
  readonly prepared: Prepared;
}

/**
 * Prepares on a server of the test, then measures the built one on its folder and database, and the
 * floor beside it on the same Postgres.
 */
export async function sharedBench<Prepared, Result>(steps: {
  prepare(at: { server: TestServer; phones: readonly TestPhone[] }): Promise<Prepared>;
  measure(scene: Scene<Prepared>): Promise<Result>;
}): Promise<Result> {
  const cluster = await startCluster();
  const server = await startTestServer({ postgres: cluster });
  try {
    const phones = await enrolPhones(server, PHONES);
    const prepared = await steps.prepare({ server, phones });
    const analyze = async (): Promise<void> => {
      await cluster.run(server.databaseUrl ?? '', 'analyze');
    };
    await analyze();
    const floor = await startFloor(cluster, phones);
    const startPromised = () => startEvidencePromise(cluster, phones);
    const built = await startBuilt(server);
    try {
      return await steps.measure({ built, floor, startPromised, analyze, prepared });
    } finally {
      await built.close();
      await floor.close();
    }
  } finally {
    await server.close();
    await cluster.close();
  }
}
