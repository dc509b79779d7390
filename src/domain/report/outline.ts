import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';

/** One part of an outline that is written as one text. */
const section = z.strictObject({
  /** Short and without a dot: a section of each level has its place after a dot. */
  id: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/)),
  title: plainText(1, 60),
  /** What is expected there, for whoever writes it. */
  hint: plainText(0, 400),
  /** Whether the report may go without it. */
  optional: z.boolean(),
  /** Written once for each first level of the framework; ids then end in the level's place, from 1. */
  eachLevel: z.optional(z.boolean()),
});

const chapter = z.strictObject({
  title: plainText(1, 60),
  sections: z.array(section).check(z.minLength(1)),
});

const idsDiffer = (chapters: readonly z.infer<typeof chapter>[]): boolean => {
  const ids = chapters.flatMap(({ sections }) => sections.map(({ id }) => id));
  return new Set(ids).size === ids.length;
};

/** The chapters that a report has to have, as the bureau commissions it. */
export const reportOutline = z.strictObject({
  title: plainText(1, 120),
  source: plainText(1, 200),
  chapters: z.array(chapter).check(z.minLength(1), z.maxLength(30), z.refine(idsDiffer)),
});

export type ReportOutline = z.infer<typeof reportOutline>;
export type OutlineSection = z.infer<typeof section>;
