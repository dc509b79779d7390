import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { manifest } from '../report/manifest';
import { acknowledgementBody, attachedSealBody } from './after-seal';
import { DECISIONS } from './course-event';
import type { CourseType } from './course-types';
import { points } from './point';
import { PARTIES } from './procedure-setting';

const act = <T extends CourseType, B extends z.core.$ZodLooseShape>(type: T, body: B) =>
  z.strictObject({ type: z.literal(type), body: z.strictObject(body) });

/** How comments came: on paper, which is photographed, or through the link of the intake server. */
const COMMENT_WAYS = ['paper', 'link'] as const;

/** A version of the report as its scores and texts stood: a manifest that is neither sealed nor signed. */
const version = manifest.check(z.refine(({ stage }) => stage !== undefined));

const recorded = z
  .strictObject({
    /** Hash of the entry that issued the draft. */
    draft: sha256Hex,
    party: z.enum(PARTIES),
    way: z.enum(COMMENT_WAYS),
    /** None where the party says in writing that it has no comment. */
    remarks: points(200),
    /** Digests of the evidence that shows the written comments. */
    evidence: z.array(sha256Hex).check(z.maxLength(50)),
    /** Digest of what was submitted under the link. */
    batch: z.optional(sha256Hex),
    /** Hash of an entry of the same party's comments that this one puts right. */
    replaces: z.nullable(sha256Hex),
  })
  // Who looks into it later must find what was submitted; on paper there is none.
  .check(z.refine(({ way, batch }) => (way === 'link') === (batch !== undefined)));

/** What entries about a report's way may mean. */
export const courseActSchema = z.discriminatedUnion('type', [
  /** A draft goes out for comments: the beginning of a version. */
  act('draft.issued', { manifest: version }),
  /** What became of the draft after the comments is laid before the reviewers. */
  act('review.asked', { manifest: version }),
  z.strictObject({ type: z.literal('comments.recorded'), body: recorded }),
  act('comment.answered', {
    remark: randomId,
    /** Hash of the entry that recorded the remark: its words are what is answered. */
    comments: sha256Hex,
    decision: z.enum(DECISIONS),
    reason: plainText(1, 2000),
  }),
  act('review.made', {
    /** Hash of the entry that issued the draft, or that asked for the review. */
    version: sha256Hex,
    level: nonNegative,
    findings: points(200),
  }),
  act('finding.closed', { finding: randomId, how: plainText(1, 2000) }),
  act('acknowledgement.recorded', acknowledgementBody),
  act('seal.attached', attachedSealBody),
]);
export type CourseAct = z.infer<typeof courseActSchema>;
export type CourseBody<T extends CourseType> = Extract<CourseAct, { type: T }>['body'];
