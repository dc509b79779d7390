import * as z from 'zod/mini';
import { toPlainText } from '../kernel/plain-text';
import { fail, ok, type Result } from '../kernel/result';
import { parseTypedDecimal } from '../kernel/typed-decimal';
import type { PanelMembers } from '../policy/panel-policy';
import { MAX_ROUNDS } from './ballot';
import { type Convening, convening, SESSION_KINDS } from './convening';
import { AGGREGATION_KINDS, type Aggregation } from './panel-setting';

const partDraft = z.object({
  id: z.string(),
  name: z.string(),
  weight: z.string(),
  indicators: z.array(z.string()),
});
const memberDraft = z.object({
  person: z.string(),
  field: z.string(),
  part: z.string(),
  weight: z.string(),
});

/** A convening as it is being typed: every number still text, in percent where it is a share. */
export const conveningDraft = z.object({
  kind: z.nullable(z.enum(SESSION_KINDS)),
  title: z.string(),
  parts: z.array(partDraft),
  members: z.array(memberDraft),
  method: z.enum(AGGREGATION_KINDS),
  dropEach: z.string(),
  fromMembers: z.string(),
  source: z.string(),
  spread: z.string(),
  fromMean: z.string(),
  quorum: z.string(),
  quorumSource: z.string(),
  rounds: z.string(),
  pledge: z.string(),
});
export type ConveningDraft = z.infer<typeof conveningDraft>;
export type PartDraft = ConveningDraft['parts'][number];
export type MemberDraft = ConveningDraft['members'][number];

/** What is missing or wrong, by the field that it is about; `of` is the part or person. */
export interface ConveningFault {
  readonly field:
    | Exclude<keyof ConveningDraft, 'parts' | 'method' | 'source'>
    | 'partName'
    | 'partWeight'
    | 'partIndicators'
    | 'partEmpty'
    | 'memberField'
    | 'memberWeight'
    /** Fewer than the framework says that a panel has. */
    | 'membersFew';
  readonly of: string | null;
}

/** Parts per million are percent with four decimals. */
const PERCENT_DECIMALS = 4;
const WHOLE_PPM = 1_000_000;

const share = (typed: string): number | null => {
  const ppm = parseTypedDecimal(typed, PERCENT_DECIMALS);
  return ppm.ok && ppm.value <= WHOLE_PPM ? ppm.value : null;
};
const weightOf = (typed: string): number | null => {
  const ppm = share(typed);
  return ppm === null || ppm === 0 ? null : ppm;
};
const countOf = (typed: string): number | null => {
  const count = parseTypedDecimal(typed, 0);
  return count.ok ? count.value : null;
};
const said = (typed: string): string => toPlainText(typed).trim();
const isEmpty = (typed: string): boolean => said(typed) === '';

/** Collects faults on the way, so that a person sees all of them at once. */
class Reading {
  readonly faults: ConveningFault[] = [];

  need<T>(value: T | null, field: ConveningFault['field'], of: string | null = null): T | null {
    if (value === null) this.faults.push({ field, of });
    return value;
  }

  text(typed: string, field: ConveningFault['field'], of: string | null = null): string {
    return this.need(said(typed) || null, field, of) ?? '';
  }
}

/** How many members the smallest part has: with fewer than the trimmed mean wants it never scores. */
const fewestIn = ({ parts, members }: ConveningDraft): number =>
  Math.min(...parts.map(({ id }) => members.filter(({ part }) => part === id).length));

function aggregationOf(reading: Reading, draft: ConveningDraft): Aggregation {
  if (draft.method !== 'trimmedMean') return { kind: draft.method };
  const each = countOf(draft.dropEach);
  const dropEach = reading.need(each !== null && each > 0 && each <= 10 ? each : null, 'dropEach');
  const from = countOf(draft.fromMembers);
  const least = 2 * (dropEach ?? 1) + 1;
  const isEnough = from !== null && from >= least && from <= fewestIn(draft);
  const fromMembers = reading.need(isEnough ? from : null, 'fromMembers');
  return { kind: 'trimmedMean', dropEach: dropEach ?? 1, fromMembers: fromMembers ?? least };
}

function partsOf(reading: Reading, { parts, members }: ConveningDraft): Convening['parts'] {
  return parts.map(({ id, name, weight, indicators }) => {
    if (indicators.length === 0) reading.need(null, 'partIndicators', id);
    if (!members.some(({ part }) => part === id)) reading.need(null, 'partEmpty', id);
    // One part alone needs no weight: it is the whole.
    const weightPpm = parts.length === 1 ? WHOLE_PPM : weightOf(weight);
    return {
      ...{ id, name: reading.text(name, 'partName', id), indicators },
      weightPpm: reading.need(weightPpm, 'partWeight', id) ?? 0,
    };
  });
}

/** Whether fewer are called than the framework says that a panel has. */
const areFew = ({ members }: ConveningDraft, ruled: PanelMembers | null): boolean =>
  ruled !== null && members.length > 0 && members.length < ruled.least;

function membersOf(
  reading: Reading,
  draft: ConveningDraft,
  ruled: PanelMembers | null,
): Convening['members'] {
  const { members, method } = draft;
  if (members.length === 0) reading.need(null, 'members');
  if (areFew(draft, ruled)) reading.need(null, 'membersFew');
  return members.map(({ person, field, part, weight }) => ({
    ...{ person, part, field: reading.text(field, 'memberField', person) },
    weightPpm:
      method === 'weighted' ? reading.need(weightOf(weight), 'memberWeight', person) : null,
  }));
}

/** Too few members are told as that alone: more of them may make the number possible. */
function quorumOf(reading: Reading, draft: ConveningDraft, ruled: PanelMembers | null) {
  const { quorum, quorumSource, members } = draft;
  if (isEmpty(quorum)) return null;
  const most = Math.max(members.length, areFew(draft, ruled) ? (ruled?.least ?? 0) : 0);
  const count = countOf(quorum);
  const isPossible = count !== null && count > 0 && count <= most;
  const needed = reading.need(isPossible ? count : null, 'quorum') ?? 1;
  return { members: needed, source: reading.text(quorumSource, 'quorumSource') };
}

/** A share that may be left empty, which means that it is not looked at. */
const optionalShare = (reading: Reading, typed: string, field: 'spread' | 'fromMean') =>
  isEmpty(typed) ? null : reading.need(weightOf(typed), field);

/**
 * The convening that was typed, or everything that keeps it from being made. What is longer than an
 * entry takes is a fault of its field too.
 * @param ruled how many members the framework says that a panel has; null where it does not
 */
export function readConvening(
  draft: ConveningDraft,
  ruled: PanelMembers | null = null,
): Result<Convening, readonly ConveningFault[]> {
  const reading = new Reading();
  const rounds = countOf(draft.rounds);
  const isPossible = rounds !== null && rounds > 0 && rounds <= MAX_ROUNDS;
  const read = {
    kind: reading.need(draft.kind, 'kind') ?? 'planReview',
    title: reading.text(draft.title, 'title'),
    parts: partsOf(reading, draft),
    members: membersOf(reading, draft, ruled),
    aggregation: aggregationOf(reading, draft),
    aggregationSource: said(draft.source),
    divergence: {
      spreadPpm: optionalShare(reading, draft.spread, 'spread'),
      fromMeanPpm: optionalShare(reading, draft.fromMean, 'fromMean'),
    },
    quorum: quorumOf(reading, draft, ruled),
    rounds: reading.need(isPossible ? rounds : null, 'rounds') ?? 1,
    pledge: reading.text(draft.pledge, 'pledge'),
  };
  if (reading.faults.length > 0) return fail(reading.faults);
  const whole = z.strictObject(convening).safeParse(read);
  // Forms hold lengths; what passes them and not this is a draft of another build.
  return whole.success ? ok(whole.data) : fail([{ field: 'title', of: null }]);
}
