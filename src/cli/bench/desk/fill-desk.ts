import { generateKeyPairSync, sign } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { issueList } from '../../../domain/report/issue-list';
import { printScore } from '../../../domain/scoring/print-score';
import { factOfReport } from '../../../domain/statement/fact-of-report';
import { UNNOTED } from '../../../server/storage/migrations/0019-segments';
import type { Database } from '../../../server/storage/tables';
import { type PublicJwk, publicJwk, thumbprintOf } from '../../../trust/jwk';
import type { Signer } from '../../../trust/jws';
import { type ColumnTypes, insertRows } from './insert-rows';
import { BENCH_AGENCIES, type MadeEvaluation, madeEvaluation } from './made-evaluation';
import { type MadeRows, madeRows } from './made-rows';
import { idOf } from './seeded';

const BATCH = 250;

interface Agency {
  readonly signer: Signer;
  readonly jwk: PublicJwk;
}

async function madeAgency(): Promise<Agency> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  const jwk = publicJwk.parse({ kty, crv, x, y });
  return {
    jwk,
    signer: {
      kid: await thumbprintOf(jwk),
      sign: async (bytes) => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    },
  };
}

/** One report in forty has no decision yet, as on a desk that keeps up. */
const waits = (n: number): boolean => n % 40 === 0;

type Made = { readonly n: number; readonly made: MadeEvaluation; readonly rows: MadeRows };

const TABLES: Readonly<
  Record<string, { readonly types: ColumnTypes; readonly rowsOf: (made: Made) => object[] }>
> = {
  assignments: {
    types: {
      ...({ assignment: 'text', package: 'text', project: 'text', evaluee: 'text' } as const),
      ...({ agency: 'text', demonstration: 'boolean', created_at: 'timestamptz' } as const),
    },
    rowsOf: ({ made: { pkg, atMs }, rows }) => [
      {
        ...{ assignment: pkg.assignment, package: rows.packageDigest, agency: pkg.agency },
        ...{ project: pkg.project.name, evaluee: pkg.project.evaluee, demonstration: false },
        created_at: new Date(atMs),
      },
    ],
  },
  packages: {
    types: {
      digest: 'text',
      assignment: 'text',
      version: 'integer',
      jws: 'text',
      leaf_idx: 'bigint',
    },
    rowsOf: ({ n, made: { pkg }, rows }) => [
      {
        ...{ digest: rows.packageDigest, assignment: pkg.assignment, version: 1 },
        ...{ jws: rows.packageJws, leaf_idx: n },
      },
    ],
  },
  members: {
    types: { assignment: 'text', person: 'text', role: 'text' },
    rowsOf: ({ made: { pkg } }) =>
      pkg.team.map(({ person, role }) => ({ assignment: pkg.assignment, person, role })),
  },
  journals: {
    types: {
      ...({ journal: 'text', assignment: 'text', device: 'text', person: 'text' } as const),
      ...({ package: 'text', opened_at: 'timestamptz' } as const),
    },
    rowsOf: ({ made: { pkg, atMs, agency }, rows }) => [
      {
        ...{ journal: rows.journal, assignment: pkg.assignment, package: rows.packageDigest },
        device: rows.manifest.people[0]?.device ?? '',
        ...{ person: idOf(`lead ${agency}`), opened_at: new Date(atMs) },
      },
    ],
  },
  segments: {
    types: {
      ...({ journal: 'text', first_seq: 'bigint', last_seq: 'bigint', last_hash: 'text' } as const),
      ...({ hashes: 'text', types: 'text', lines: 'text', received_at: 'timestamptz' } as const),
    },
    rowsOf: ({ made: { atMs }, rows: { journal, lines } }) => [
      {
        ...{ journal, first_seq: 0, last_seq: lines.length - 1, last_hash: lines.at(-1)?.hash },
        hashes: lines.map(({ hash }) => hash).join(' '),
        types: lines.map(({ type }) => type).join(' '),
        lines: lines.map(({ line }) => line).join('\n'),
        received_at: new Date(atMs + 3_600_000),
      },
    ],
  },
  noted_entries: {
    types: {
      ...({ hash: 'text', journal: 'text', seq: 'bigint', prev: 'text', type: 'text' } as const),
      ...({ line: 'text', received_at: 'timestamptz' } as const),
    },
    rowsOf: ({ made: { atMs }, rows }) =>
      rows.lines
        .filter(({ type }) => !UNNOTED.includes(type))
        .map((each) => ({
          ...each,
          ...{ journal: rows.journal, received_at: new Date(atMs + 3_600_000) },
        })),
  },
  heads: {
    types: {
      ...({ journal: 'text', seq: 'bigint', hash: 'text', jws: 'text' } as const),
      ...({ leaf_idx: 'bigint', received_at: 'timestamptz' } as const),
    },
    rowsOf: ({ n, made: { atMs }, rows }) => [
      {
        ...{ journal: rows.journal, seq: rows.lines.length - 1, hash: rows.lines.at(-1)?.hash },
        ...{ jws: rows.headJws, leaf_idx: n, received_at: new Date(atMs + 3_600_000) },
      },
    ],
  },
  report_decisions: {
    types: {
      ...({ decision: 'text', assignment: 'text', manifest: 'text', verdict: 'text' } as const),
      ...({ jws: 'text', decided_at: 'timestamptz', leaf_idx: 'bigint' } as const),
    },
    rowsOf: ({ n, made: { pkg, atMs }, rows }) =>
      waits(n)
        ? []
        : [
            {
              ...{ decision: idOf(`decision ${n}`), assignment: pkg.assignment, jws: '' },
              ...{ manifest: rows.manifestDigest, leaf_idx: n },
              ...{ verdict: n % 25 === 1 ? 'returned' : 'accepted' },
              decided_at: new Date(atMs + 86_400_000),
            },
          ],
  },
  report_results: {
    types: {
      ...({
        assignment: 'text',
        report: 'text',
        seen: 'integer',
        received_at: 'timestamptz',
      } as const),
      ...({ year: 'integer', fact: 'text' } as const),
    },
    rowsOf: ({ n, made: { pkg, atMs, year }, rows }) => [
      {
        ...{
          assignment: pkg.assignment,
          report: rows.manifestDigest,
          seen: waits(n) ? 2 : 3,
          year,
        },
        received_at: new Date(atMs + 3_600_000),
        fact: JSON.stringify(factOfReport(pkg, rows.manifest, year)),
      },
    ],
  },
  issues: {
    types: {
      ...({ issue: 'text', assignment: 'text', indicator: 'text', report: 'text' } as const),
      ...({ year: 'integer', project: 'text', department: 'text', title: 'text' } as const),
      ...({ reason: 'text', lost: 'text', is_standing: 'boolean', state: 'text' } as const),
      ...({ opened_at: 'timestamptz' } as const),
    },
    rowsOf: ({ n, made: { pkg, atMs, year }, rows }) =>
      issueList(pkg.framework, rows.manifest).issues.map(({ indicator, reason, lost }, i) => ({
        ...{ issue: idOf(`issue ${n} ${i}`), assignment: pkg.assignment, indicator: indicator.id },
        ...{ report: rows.manifestDigest, year, project: pkg.project.name, reason },
        ...{ department: pkg.project.evaluee, title: indicator.name, is_standing: true },
        lost: printScore(lost, pkg.framework.rounding),
        state: n % 10 === 0 ? 'open' : 'rectified',
        opened_at: new Date(atMs + 3_600_000),
      })),
  },
};

async function keepAgencies(owner: Kysely<Database>, agencies: readonly Agency[]): Promise<void> {
  const at = new Date();
  const people = agencies.flatMap((_, i) =>
    ['lead', 'evaluator', 'reviewer'].map((who) => ({
      ...{
        person: idOf(`${who} ${i}`),
        name: `第${i + 1}评价机构人员（示例）`,
        organisation: '示例',
      },
    })),
  );
  const named = { person: 'text', name: 'text', organisation: 'text' } as const;
  await insertRows(owner, 'people', named, people);
  const devices = agencies.map(({ jwk, signer }, i) => ({
    ...{ device: signer.kid, person: idOf(`lead ${i}`), credential: '', credential_digest: '' },
    ...{
      signing: JSON.stringify(jwk),
      exchange: JSON.stringify(jwk),
      leaf_idx: 0,
      enrolled_at: at,
    },
  }));
  const types = {
    ...({ device: 'text', person: 'text', signing: 'jsonb', exchange: 'jsonb' } as const),
    ...({ credential: 'text', credential_digest: 'text', leaf_idx: 'bigint' } as const),
    ...({ enrolled_at: 'timestamptz' } as const),
  };
  await insertRows(owner, 'devices', types, devices);
}

/**
 * Puts `reports` signed reports of `entries` entries each into a server's database, as if they had
 * arrived over ten years. The log, decisions' signatures and photos are left out: no list reads them.
 * @param owner connections of the database's owner, who may leave out the checks of triggers
 */
export async function fillDesk(
  owner: Kysely<Database>,
  bureau: Signer,
  reports: number,
  entries: number,
  say: (done: number) => void,
): Promise<void> {
  const agencies = await Promise.all(Array.from({ length: BENCH_AGENCIES }, madeAgency));
  await keepAgencies(owner, agencies);
  for (let from = 0; from < reports; from += BATCH) {
    const batch: Made[] = [];
    for (let n = from; n < Math.min(reports, from + BATCH); n += 1) {
      const made = madeEvaluation(n, n / reports);
      const device = agencies[made.agency]?.signer;
      if (device === undefined) throw new Error('an agency of the bench has no phone');
      batch.push({
        n,
        made,
        rows: await madeRows(n, made, { device, bureau }, entries),
      });
    }
    await owner.transaction().execute(async (trx) => {
      await sql`set local synchronous_commit = off`.execute(trx);
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const [table, { types, rowsOf }] of Object.entries(TABLES)) {
        await insertRows(trx, table, types, batch.flatMap(rowsOf) as never);
      }
    });
    say(from + batch.length);
  }
}
