import { startTestServer, type TestPhone, type TestServer } from '../../../support/server';
import { startCluster } from './bench-cluster';
import { type BenchServer, startBuilt } from './bench-server';
import { enrolPhones } from './evaluations';
import { settleMemory } from './settle-memory';
import { type Floor, startFloor } from './start-floor';

const PHONES = 32;

interface Scene<Prepared> {
  readonly built: BenchServer;
  readonly floor: Floor;
  /** Has Postgres count its rows, as it does by itself after some minutes of work. */
  analyze(): Promise<void>;
  readonly prepared: Prepared;
}

/**
 * Prepares on a server of the test, then measures the built one on its folder and database, and the
 * floor beside it on the same Postgres.
 */
export async function sharedBench<Prepared, Result>(steps: {
  /** Whether so much is written that memory has to be settled before. */
  readonly writesMuch?: true;
  prepare(at: { server: TestServer; phones: readonly TestPhone[] }): Promise<Prepared>;
  measure(scene: Scene<Prepared>): Promise<Result>;
}): Promise<Result> {
  const cluster = await startCluster();
  const server = await startTestServer({ postgres: cluster });
  try {
    const phones = await enrolPhones(server, PHONES);
    const prepared = await steps.prepare({ server, phones });
    const own = server.databaseUrl ?? '';
    await cluster.run(own, 'analyze');
    const teams = server.deps.db.selectFrom('members').select(['assignment', 'person', 'role']);
    const floor = await startFloor(cluster, phones, await teams.execute());
    const analyze = async (): Promise<void> => {
      for (const url of [own, floor.url]) await cluster.run(url, 'analyze');
    };
    const built = await startBuilt(server);
    const letGo = steps.writesMuch === true ? settleMemory() : () => undefined;
    try {
      return await steps.measure({ built, floor, analyze, prepared });
    } finally {
      letGo();
      await built.close();
      await floor.close();
    }
  } finally {
    await server.close();
    await cluster.close();
  }
}
