import * as z from 'zod/mini';
import type { JournalLines } from '../journal/journal-lines';

/**
 * Index number of a working paper: stage (Z 准备, S 实施, B 报告), section, number of the member, that
 * member's running number: `S4-02-007`. Papers of the whole team have member 00 and the code of what
 * they are about: `S4-00-S1`. Nobody needs a network to give the next one.
 */
export const indexNumber = z
  .string()
  .check(z.regex(/^[ZSB]\d{1,2}-(\d{2,3}-\d{3,4}|00-[A-Za-z0-9][A-Za-z0-9._-]{0,39})$/));
export type IndexNumber = z.infer<typeof indexNumber>;

/** Sections of the index (浙江工作底稿目录; the order inside a stage numbers them). */
export const PAPER_SECTIONS = [
  ...['Z1', 'Z2', 'Z3', 'Z4', 'Z5'],
  ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'],
  ...['B1', 'B2', 'B3'],
] as const;
export type PaperSection =
  | `Z${1 | 2 | 3 | 4 | 5}`
  | `S${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
  | `B${1 | 2 | 3}`;

/** What numbers are given from: the team, and every entry that this phone holds. */
export interface Numbering {
  readonly pkg: { readonly team: readonly { readonly person: string }[] };
  readonly evaluation: { readonly journals: Readonly<Record<string, { readonly person: string }>> };
  readonly journals: readonly JournalLines[];
}

/**
 * The next index number of a person in a section. Numbers of papers that were withdrawn or set aside
 * are not given again, so one number never names two papers of one phone.
 * @throws Error when the person is not in the team: nobody else writes in an assignment
 */
export function nextIndexNo(
  { pkg, evaluation, journals }: Numbering,
  person: string,
  section: PaperSection,
): IndexNumber {
  const place = pkg.team.findIndex((member) => member.person === person);
  if (place < 0) throw new Error('only a member of the team writes working papers');
  const prefix = `${section}-${String(place + 1).padStart(2, '0')}-`;
  const own = journals.filter(({ journal }) => evaluation.journals[journal]?.person === person);
  const taken = own.flatMap(({ entries }) =>
    entries.flatMap(({ entry: { body } }) =>
      typeof body.indexNo === 'string' && body.indexNo.startsWith(prefix)
        ? [Number(body.indexNo.slice(prefix.length))]
        : [],
    ),
  );
  const next = taken.reduce((most, each) => Math.max(most, each), 0) + 1;
  return `${prefix}${String(next).padStart(3, '0')}`;
}
