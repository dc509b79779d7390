import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { drawing } from './drawn-signature';

// Contents of personal records. They are read leniently: a newer app may say more of the same thing.

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const personMet = z.object({
  name: plainText(1, 60),
  unit: plainText(0, 120),
  post: plainText(0, 60),
  phone: plainText(0, 40),
  /** A picture of handwriting, where the person signed on the glass. */
  drawing: z.optional(drawing),
});

/** Sign-in sheet (签到表): who was there. */
const attendanceContent = z.object({
  kind: z.literal('attendance'),
  date: day,
  occasion: plainText(0, 200),
  people: z.array(personMet).check(z.minLength(1), z.maxLength(200)),
});

/** Interview (访谈记录): one person, questions and answers. */
const interviewContent = z.object({
  kind: z.literal('interview'),
  date: day,
  interviewee: plainText(1, 60),
  unit: plainText(0, 120),
  post: plainText(0, 60),
  topic: plainText(1, 200),
  interviewer: plainText(1, 60),
  answers: z
    .array(z.object({ question: plainText(1, 500), answer: plainText(0, 4000) }))
    .check(z.minLength(1), z.maxLength(100)),
});

/** Discussion (座谈会): who took part, what each side said. */
const discussionContent = z.object({
  kind: z.literal('discussion'),
  date: day,
  topic: plainText(1, 200),
  host: plainText(0, 60),
  attendants: plainText(1, 2000),
  minutes: plainText(1, 20_000),
  conclusions: plainText(0, 4000),
});

/** End-of-day meeting of the team (碰头会). */
const dayMeetingContent = z.object({
  kind: z.literal('dayMeeting'),
  date: day,
  attendants: plainText(1, 2000),
  findings: plainText(1, 8000),
  problems: plainText(0, 8000),
  tomorrow: plainText(0, 4000),
});

/** Records that a person writes by a form. */
export const writtenRecord = z.discriminatedUnion('kind', [
  attendanceContent,
  interviewContent,
  discussionContent,
  dayMeetingContent,
]);
export type WrittenRecord = z.infer<typeof writtenRecord>;
export type WrittenKind = WrittenRecord['kind'];
export const WRITTEN_KINDS = [
  'attendance',
  'interview',
  'discussion',
  'dayMeeting',
] as const satisfies readonly WrittenKind[];
