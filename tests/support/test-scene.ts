import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../src/domain/assignment/role';
import { sharedPostgres, type TestPostgres } from './postgres';
import { startTestServer, TestPhone, type TestServer, type TestServerOptions } from './server';

/** One server for the tests of a file. */
export interface TestScene {
  readonly postgres: TestPostgres;
  readonly server: TestServer;
  /** Digest of the assignment's package. */
  readonly digest: string;
  /** A newly enrolled phone of a role, its journal opened in memory. */
  phone(role?: Role): Promise<TestPhone>;
}

/** Digest of the newest package of a server's assignment. */
export async function packageDigest({ deps, assignment }: TestServer): Promise<string> {
  const row = await deps.db
    .selectFrom('assignments')
    .select('package')
    .where('assignment', '=', assignment)
    .executeTakeFirstOrThrow();
  return row.package;
}

/** Starts a server before the tests of the calling file and removes it after them. */
export function testScene(options: Omit<TestServerOptions, 'postgres'> = {}): TestScene {
  const postgres = sharedPostgres();
  let server: TestServer | null = null;
  let digest = '';
  beforeAll(async () => {
    server = await startTestServer({ ...options, postgres });
    digest = await packageDigest(server);
  });
  afterAll(() => server?.close());
  const running = (): TestServer => {
    if (server === null) throw new Error('the server runs only while tests do');
    return server;
  };
  return {
    postgres,
    get server() {
      return running();
    },
    get digest() {
      return digest;
    },
    phone: async (role = 'leadEvaluator') => {
      const phone = await TestPhone.enrol(await running().invite({ role }), running().assignment);
      phone.open(digest);
      return phone;
    },
  };
}
