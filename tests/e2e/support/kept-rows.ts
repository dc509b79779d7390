import type { Bureau } from './bureau';

/** What the server's database holds, and whether anything in it is there twice. */
export interface KeptRows {
  readonly entries: number;
  readonly evidence: number;
  /** Entries at a place of a journal that another entry has too. */
  readonly doubledEntries: number;
  readonly doubledEvidence: number;
  /** Log leaves that say the same as another one: a head or a photo receipted twice. */
  readonly doubledLeaves: number;
}

const COUNTS = `
  select
    (select count(*) from entries)::int as "entries",
    (select count(*) from evidence_held)::int as "evidence",
    (select count(*) - count(distinct (journal, seq)) from entries)::int as "doubledEntries",
    (select count(*) - count(distinct sha256) from evidence_held)::int as "doubledEvidence",
    (select count(*) - count(distinct (leaf::jsonb - 'received')) from log_leaves)::int
      as "doubledLeaves"`;

export async function keptRows(bureau: Bureau): Promise<KeptRows> {
  const [row] = await bureau.rows<KeptRows & Record<string, number>>(COUNTS);
  if (row === undefined) throw new Error('A count without a row.');
  return row;
}

/** One line of JSON of every entry of a type, in the order in which they were made. */
export async function keptBodies<Body>(bureau: Bureau, type: string): Promise<readonly Body[]> {
  const rows = await bureau.rows<{ line: string }>(
    `select line from entries where type = '${type}' order by journal, seq`,
  );
  return rows.map(({ line }) => JSON.parse(line).body as Body);
}
