import type { Segment } from '../../src/domain/journal/entry';
import { canonicalText } from '../../src/trust/canonical';
import type { Signer } from '../../src/trust/jws';
import { hashLine, type JournalPosition, signHead } from '../../src/trust/segment';

export const JOURNAL = 'AAAAAAAAAAAAAAAAAAAAAA';
export const OTHER_JOURNAL = 'BBBBBBBBBBBBBBBBBBBBBA';
const SESSION = 'CCCCCCCCCCCCCCCCCCCCCA';
export const AT = '2026-11-22T09:12:03+08:00';

/** An entry as plain data, with what a test wants different. */
export function entryOf(seq: number, prev: string | null, other: object = {}): object {
  return {
    v: 1,
    journal: JOURNAL,
    seq,
    prev,
    seen: { [OTHER_JOURNAL]: 3 },
    at: AT,
    mono: { session: SESSION, ms: seq * 1000 },
    type: 'deduction.explained',
    body: { indicator: 'A1', reason: `扣分原因：资料缺 ${seq} 份` },
    ...other,
  };
}

/** `count` chained lines that follow `after`, each as `build` makes it. */
export async function chain(
  count: number,
  after: JournalPosition | null = null,
  build: typeof entryOf = entryOf,
): Promise<string[]> {
  const lines: string[] = [];
  let prev = after?.hash ?? null;
  for (let i = 0; i < count; i++) {
    const line = canonicalText(build((after?.seq ?? -1) + 1 + i, prev));
    prev = await hashLine(line);
    lines.push(line);
  }
  return lines;
}

/** The lines under a signed head over the last of them. */
export async function segmentOf(
  signer: Signer,
  lines: readonly string[],
  other: { seq?: number; hash?: string; journal?: string } = {},
): Promise<Segment> {
  const last = lines.at(-1) ?? '';
  const { seq } = JSON.parse(last) as { seq: number };
  const head = { v: 1, journal: JOURNAL, seq, hash: await hashLine(last), at: AT } as const;
  return { lines, head: await signHead(signer, { ...head, ...other }) };
}
