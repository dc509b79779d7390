import * as z from 'zod/mini';
import type { PaperSection } from './index-number';
import { RECORD_KINDS } from './record';

/** What a working paper is. The first kinds are one person's; of the last four the team's hands write. */
const PAPER_KINDS = [
  'visit',
  ...RECORD_KINDS,
  'confirmation',
  'checkTable',
  'fundFlow',
  'documentList',
  'survey',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * Which paper it is, whatever number it bears: the visit, confirmation sheet, site or questionnaire,
 * the first version of a record; an empty id where there is only one of the kind.
 */
export const paperIdentity = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  id: z.string().check(z.regex(/^[A-Za-z0-9._-]{0,40}$/)),
});
export type PaperIdentity = z.infer<typeof paperIdentity>;

/** A paper as a key. */
export const paperKey = ({ kind, id }: PaperIdentity): string => `${kind}:${id}`;

/** Sections in which papers of a kind are numbered (浙江工作底稿目录). */
export const SECTION_OF = {
  visit: 'S4',
  attendance: 'S4',
  track: 'S4',
  dayMeeting: 'S4',
  checkTable: 'S4',
  interview: 'S7',
  discussion: 'S7',
  confirmation: 'S4',
  fundFlow: 'S3',
  documentList: 'S3',
  survey: 'S5',
} as const satisfies Record<PaperKind, PaperSection>;
