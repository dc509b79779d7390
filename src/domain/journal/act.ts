import * as z from 'zod/mini';
import { role } from '../assignment/role';
import { evidence } from '../evidence/evidence';
import { exact } from '../kernel/exact-rational';
import { code, randomId, sha256Hex, thumbprint } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { integer, milliPoints, nonNegative } from '../kernel/quantity';
import { manifest } from '../report/manifest';
import { FINDINGS } from './finding';
import { panelPlace } from './panel-place';
import { reopenReason } from './reopen-reason';

const act = <T extends string, B extends z.core.$ZodLooseShape>(type: T, body: B) =>
  z.strictObject({ type: z.literal(type), body: z.strictObject(body) });

/** Each once, by seq and then hash. */
const areInOrder = (tips: readonly { readonly seq: number; readonly hash: string }[]): boolean =>
  tips.every(({ seq, hash }, i) => {
    const before = tips[i - 1];
    return before === undefined || before.seq < seq || (before.seq === seq && before.hash < hash);
  });

/**
 * What entries may mean. An intact entry outside this union is kept and receipted, and set aside
 * by the fold.
 */
export const actSchema = z.discriminatedUnion('type', [
  act('journal.opened', {
    assignment: randomId,
    package: sha256Hex,
    person: randomId,
    role,
    device: thumbprint,
    credential: sha256Hex,
    nonce: randomId,
    build: plainText(1, 64),
    /** The panel session that this journal belongs to; a journal without is of the evaluation. */
    panel: z.optional(panelPlace),
    reopens: z.nullable(z.strictObject({ journal: randomId, reason: reopenReason })),
  }),
  act('independence.declared', {
    declaration: sha256Hex,
    outcome: z.enum(['independent', 'conflict']),
    detail: plainText(0, 1000),
  }),
  act('checkpoint.assessed', {
    indicator: code,
    checkpoint: code,
    finding: z.enum(FINDINGS),
  }),
  act('figure.entered', {
    indicator: code,
    figure: code,
    value: integer,
    /** Where the value comes from, when it was not typed: counts made on site, or a survey. */
    basis: z.optional(z.enum(['physicalCheck', 'survey'])),
  }),
  act('score.judged', { indicator: code, part: z.optional(code), scoreMilli: milliPoints }),
  /** What an expert panel came to, in the exact points that its minutes stand for. */
  act('panelScores.adopted', {
    session: randomId,
    minutes: sha256Hex,
    scores: z
      .array(
        z.strictObject({
          indicator: code,
          score: exact,
          /** Why points were taken; null leaves what is written there. */
          reason: z.nullable(plainText(0, 2000)),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(1000),
        z.refine((all) => new Set(all.map(({ indicator }) => indicator)).size === all.length),
      ),
  }),
  act('deduction.explained', { indicator: code, reason: plainText(0, 2000) }),
  act('selfScores.imported', {
    /** The unit's own form; null where a person copied the scores from paper. */
    file: z.nullable(z.strictObject({ name: plainText(1, 200), sha256: sha256Hex })),
    scores: z.array(z.strictObject({ indicator: code, scoreMilli: milliPoints })).check(
      z.minLength(1),
      z.maxLength(2000),
      z.refine((all) => new Set(all.map(({ indicator }) => indicator)).size === all.length),
    ),
  }),
  act('difference.explained', { indicator: code, reason: plainText(0, 2000) }),
  /** Words under a heading, where nothing gives points. */
  act('answer.written', { indicator: code, question: code, text: plainText(0, 2000) }),
  act('choice.made', {
    indicator: code,
    question: code,
    choices: z.array(code).check(
      z.maxLength(50),
      z.refine((all) => new Set(all).size === all.length),
    ),
  }),
  /** What an appraisal comes to, in the words of its framework. */
  act('conclusion.given', {
    label: plainText(1, 40),
    part: plainText(0, 400),
    reason: plainText(1, 2000),
  }),
  /** The text of one section of the report. */
  act('section.written', { section: code, text: plainText(0, 20_000) }),
  act('total.reviewed', { total: exact, note: plainText(1, 1000) }),
  act('evidence.captured', { evidence }),
  /** One more thing that evidence proves. */
  act('evidence.assigned', {
    sha256: sha256Hex,
    indicator: code,
    checkpoint: z.nullable(code),
    site: z.nullable(code),
  }),
  act('entry.withdrawn', {
    journal: randomId,
    seq: nonNegative,
    /** Which of two entries at one place; needed only where a journal forked. */
    hash: z.optional(sha256Hex),
    reason: plainText(1, 500),
  }),
  act('fork.settled', {
    journal: randomId,
    /** The newest entry of every branch that was looked at, by seq and hash. */
    tips: z
      .array(z.strictObject({ seq: nonNegative, hash: sha256Hex }))
      .check(z.minLength(2), z.maxLength(1000), z.refine(areInOrder)),
    reason: plainText(1, 500),
  }),
  act('report.sealed', { manifest: manifest.check(z.refine(({ stage }) => stage === undefined)) }),
  act('statement.made', { statement: z.string().check(z.minLength(1), z.maxLength(8192)) }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActType = Act['type'];
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
