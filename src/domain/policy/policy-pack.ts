import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';
import { accountabilityPolicy } from './accountability';
import { calendarItem } from './calendar';
import { exAntePolicy } from './ex-ante';
import { feedbackPolicy } from './feedback-letter';
import { followUpRule } from './follow-up';
import { gate } from './gate';
import { gradeScheme } from './grade-scheme';
import { monitoringPolicy } from './monitoring';
import { panelPolicy } from './panel-policy';
import { ratingCap } from './rating-cap';
import { batchPolicy } from './result-batch';
import { resultUse } from './result-use';
import { samplingPolicy } from './sampling';
import { selfEvaluationPolicy } from './self-evaluation';

/**
 * What a place has ruled, as data. Places differ in data only: a new one is one more file in the
 * catalogue. What its documents do not say is null or empty; where our reading fills a gap, the
 * item says so (`stated: false`). `cutsStated` is false where the place uses the labels of its
 * scheme without giving cuts of its own. `watch` is the distance to a grade cut, in thousandths,
 * within which a second person looks before a report is sealed.
 */
export const policyPack = z.strictObject({
  v: z.literal(1),
  id: code,
  title: plainText(1, 60),
  gradeScheme,
  cutsStated: z.boolean(),
  ratingCaps: z.array(ratingCap),
  watch: z.strictObject({ milli: milliPoints, stated: z.boolean() }),
  exAnte: exAntePolicy,
  gates: z.array(gate),
  selfEvaluation: selfEvaluationPolicy,
  monitoring: z.nullable(monitoringPolicy),
  calendar: z.array(calendarItem),
  resultUses: z.array(resultUse),
  batches: z.nullable(batchPolicy),
  sampling: z.nullable(samplingPolicy),
  feedback: z.nullable(feedbackPolicy),
  accountability: z.nullable(accountabilityPolicy),
  panel: z.nullable(panelPolicy),
  followUps: z.array(followUpRule),
});
export type PolicyPack = z.infer<typeof policyPack>;
