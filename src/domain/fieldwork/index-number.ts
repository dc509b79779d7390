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
  readonly journals: readonly JournalLines[];
}

/** A number that an entry gave to a paper, by whom, in its parts. */
interface Given {
  readonly person: unknown;
  readonly section: string;
  readonly member: number;
  readonly running: number;
}

/**
 * Every number given, those of papers withdrawn or set aside too, and of journals that were opened
 * under another version of the package. A reviewer's word repeats a number and gives none.
 */
const givenNumbers = (journals: readonly JournalLines[]): readonly Given[] =>
  journals.flatMap(({ entries }) => {
    const opening = entries.find(({ entry }) => entry.type === 'journal.opened');
    const person = opening?.entry.body.person;
    return entries.flatMap(({ entry: { type, body } }): readonly Given[] => {
      if (type === 'paper.reviewed' || typeof body.indexNo !== 'string') return [];
      const [section = '', member, running] = body.indexNo.split('-');
      return [{ person, section, member: Number(member), running: Number(running) }];
    });
  });

/**
 * The number of a member: the one that their papers bear, whatever place they have in the team by
 * now; before any paper their place, unless papers of somebody else bear that already.
 */
function memberNumber(
  place: number,
  team: number,
  given: readonly Given[],
  person: string,
): number {
  const theirs = new Set(given.flatMap((each) => (each.person === person ? [] : [each.member])));
  const own = given.flatMap((each) => (each.person === person ? [each.member] : []));
  const kept = own.filter((member) => !theirs.has(member));
  if (kept.length > 0) return Math.min(...kept);
  if (!theirs.has(place)) return place;
  return Math.max(team, ...own, ...theirs) + place;
}

/**
 * The next index number of a person in a section. Numbers of papers that were withdrawn or set aside
 * are not given again, so one number never names two papers of what this phone holds. Two phones of
 * one person that did not meet may still give the same.
 * @throws Error when the person is not in the team: nobody else writes in an assignment
 */
export function nextIndexNo(
  { pkg: { team }, journals }: Numbering,
  person: string,
  section: PaperSection,
): IndexNumber {
  const place = team.findIndex((each) => each.person === person) + 1;
  if (place === 0) throw new Error('only a member of the team writes working papers');
  const given = givenNumbers(journals);
  const member = memberNumber(place, team.length, given, person);
  const last = given
    .filter((each) => each.section === section && each.member === member)
    .reduce((most, { running }) => Math.max(most, running), 0);
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${section}-${digits(member, 2)}-${digits(last + 1, 3)}`;
}
