import * as z from 'zod/mini';
import { role } from '../assignment/role';
import { evidence } from '../evidence/evidence';
import { FINDINGS } from '../journal/finding';
import { exact } from '../kernel/exact-rational';
import { code, randomId, sha256Hex, thumbprint } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { integer, milliPoints, nonNegative } from '../kernel/quantity';
import { PARTIES } from '../procedure/procedure-setting';

const printedScore = z.string().check(z.regex(/^\d{1,4}(\.\d{1,4})?$/));

const indicatorScore = z.strictObject({
  indicator: code,
  weightMilli: milliPoints,
  score: exact,
  printed: printedScore,
  reason: plainText(0, 2000),
});

const tip = z.strictObject({ seq: nonNegative, hash: sha256Hex });

/** `difference` is verified less self as it is printed, with its sign where it is not zero. */
const selfScore = z.strictObject({
  indicator: code,
  scoreMilli: milliPoints,
  difference: z.string().check(z.regex(/^[+-]?\d{1,4}(\.\d{1,4})?$/)),
  reason: plainText(0, 2000),
});

/** What was entered for an indicator that gives no points: amounts, findings, words, ids of choices. */
const answered = z.strictObject({
  indicator: code,
  values: z
    .array(z.strictObject({ question: code, value: z.union([integer, plainText(0, 2000)]) }))
    .check(z.minLength(1)),
});

const total = z.strictObject({
  score: exact,
  printed: printedScore,
  grade: plainText(1, 20),
  /** Where caps lowered the grade: what the total alone gives, and the caps by their ids. */
  beforeCaps: z.optional(plainText(1, 20)),
  caps: z.optional(z.array(code).check(z.minLength(1))),
  /** Caps that could not be checked, by their ids: they bar nothing, and that is said. */
  uncheckedCaps: z.optional(z.array(code).check(z.minLength(1))),
});

/**
 * What a report stands for, as canonical JSON: everything needed to recompute the score and to
 * check every piece of evidence. Scores are points (not thousandths) as exact rationals.
 */
export const manifest = z
  .strictObject({
    v: z.literal(1),
    type: z.literal('takan-report'),
    suite: z.literal('S1'),
    id: randomId,
    assignment: randomId,
    package: sha256Hex,
    framework: sha256Hex,
    /** Empty where the framework gives no points; there is no total then. */
    scores: z.array(indicatorScore),
    total: z.nullable(total),
    /** What was entered where nothing gives points, in the order of framework and form. */
    answers: z.optional(z.array(answered).check(z.minLength(1))),
    /** What an appraisal comes to, in the words that its framework allows. */
    conclusion: z.optional(
      z.strictObject({
        label: plainText(1, 40),
        part: plainText(0, 400),
        reason: plainText(1, 2000),
      }),
    ),
    /** Who looked at a total near a grade cut, in which entries. */
    secondLooks: z.optional(
      z
        .array(z.strictObject({ person: randomId, journal: randomId, seq: nonNegative }))
        .check(z.minLength(1)),
    ),
    /** What the evaluated unit gave itself, with the reason for each difference. */
    selfScores: z.optional(z.array(selfScore).check(z.minLength(1))),
    evidence: z.array(
      z.strictObject({
        journal: randomId,
        seq: nonNegative,
        sha256: sha256Hex,
        size: nonNegative,
        mediaType: evidence.shape.mediaType,
      }),
    ),
    journals: z.record(randomId, tip),
    /** Newest entries of the further branches of forked journals, by seq and hash; absent without. */
    branches: z.optional(z.record(randomId, z.array(tip).check(z.minLength(1)))),
    /**
     * Panel sessions that scores were taken from, by the hashes of their minutes, with the newest entry
     * of each of their journals: the ballots are in them. Absent where no score comes from a panel.
     */
    panels: z.optional(
      z
        .array(
          z.strictObject({
            session: randomId,
            minutes: z.array(sha256Hex).check(z.minLength(1)),
            /** What it scored of the report. */
            indicators: z.array(code).check(z.minLength(1)),
            journals: z.record(randomId, tip),
            branches: z.optional(z.record(randomId, z.array(tip).check(z.minLength(1)))),
          }),
        )
        .check(z.minLength(1)),
    ),
    /** Sections of the report in the order of its outline, by the hashes of the entries that wrote them. */
    text: z.optional(z.array(z.strictObject({ section: code, entry: sha256Hex }))),
    /**
     * What the text and the ledger print besides scores, where a procedure is commissioned: the values
     * that stand and which evidence proves which indicator. What is reviewed is held against it.
     */
    grounds: z.optional(
      z.strictObject({
        values: z.array(
          z.strictObject({
            field: z.string().check(z.regex(/^(checkpoint|figure|score):[A-Za-z0-9._:-]{1,120}$/)),
            value: z.union([integer, z.enum(FINDINGS)]),
          }),
        ),
        proofs: z.array(
          z.strictObject({ indicator: code, evidence: z.array(sha256Hex).check(z.minLength(1)) }),
        ),
      }),
    ),
    /** What lay between the draft and the seal, where the package commissions a procedure. */
    course: z.optional(
      z.strictObject({
        /** Hash of the entry that issued the draft. */
        draft: sha256Hex,
        replies: z.array(
          z.strictObject({ party: z.enum(PARTIES), adopted: nonNegative, rejected: nonNegative }),
        ),
        reviews: z.array(
          z.strictObject({ level: plainText(1, 40), person: randomId, findings: nonNegative }),
        ),
      }),
    ),
    /** Absent in a report. A version on its way to one says what it is for, so that nobody signs it. */
    stage: z.optional(z.enum(['comments', 'review'])),
    people: z.array(z.strictObject({ person: randomId, role, device: thumbprint })),
    setAside: nonNegative,
    supersedes: z.nullable(sha256Hex),
    build: plainText(1, 64),
  })
  .check(z.refine(({ scores, total }) => (scores.length === 0) === (total === null)));
export type Manifest = z.infer<typeof manifest>;
