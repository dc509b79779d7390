import * as z from 'zod/mini';

const close = z.object({ ballots: z.array(z.string()) });
const openingOf = z.object({ ballot: z.string() });

/** Types of entries that open votes. */
const OPENING_TYPES: readonly string[] = ['ballot.revealed', 'ballot.forced', 'ballot.unwrapped'];

/** Ballots that an entry opens, or half opens; none for every other entry. */
export function ballotOpenedBy(entry: {
  readonly type: string;
  readonly body: unknown;
}): string | null {
  const read = OPENING_TYPES.includes(entry.type) ? openingOf.safeParse(entry.body) : null;
  return read?.success ? read.data.ballot : null;
}

/** Ballots that a close names. */
export function ballotsClosed(body: unknown): readonly string[] {
  const read = close.safeParse(body);
  return read.success ? read.data.ballots : [];
}
