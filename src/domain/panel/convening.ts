import * as z from 'zod/mini';
import { code, randomId } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';
import { MAX_ROUNDS } from './ballot';
import { aggregation, divergenceThresholds } from './panel-setting';

/** What a session is held for. */
export const SESSION_KINDS = [
  'planReview',
  'onSiteScoring',
  'materialReview',
  'reportReview',
  'exAnteAppraisal',
] as const;

/** A part of the panel (sub-panel) that scores indicators by itself; most sessions have one. */
const panelPart = z.strictObject({
  id: code,
  name: plainText(1, 40),
  /** How much its result counts beside those of other parts on the same indicator. */
  weightPpm: partsPerMillion,
  indicators: z.array(code).check(z.minLength(1), z.maxLength(1000)),
});
export type PanelPart = z.infer<typeof panelPart>;

const panelMember = z.strictObject({
  person: randomId,
  /** What the member is an expert of, such as 业务, 管理 or 财务. */
  field: plainText(1, 40),
  part: code,
  /** For the weighted mean alone. */
  weightPpm: z.nullable(partsPerMillion),
});

const areEachOnce = (all: readonly string[]): boolean => new Set(all).size === all.length;

/** What the chair lays down when a session is called, for everybody to read before they score. */
export const convening = {
  kind: z.enum(SESSION_KINDS),
  title: plainText(1, 120),
  parts: z.array(panelPart).check(
    z.minLength(1),
    z.maxLength(20),
    z.refine((all) => areEachOnce(all.map(({ id }) => id))),
  ),
  members: z.array(panelMember).check(
    z.minLength(1),
    z.maxLength(200),
    z.refine((all) => areEachOnce(all.map(({ person }) => person))),
  ),
  aggregation,
  /** Where the way of computing comes from; empty where nobody laid it down. */
  aggregationSource: plainText(0, 200),
  divergence: divergenceThresholds,
  /** The fewest ballots that a round may be closed with, where the policy says one. */
  quorum: z.nullable(
    z.strictObject({ members: z.int().check(z.positive()), source: plainText(1, 200) }),
  ),
  rounds: z.int().check(z.positive(), z.maximum(MAX_ROUNDS)),
  /** What each member promises before scoring: confidentiality and independence. */
  pledge: plainText(1, 4000),
};
const whole = z.strictObject(convening);
export type Convening = z.infer<typeof whole>;
