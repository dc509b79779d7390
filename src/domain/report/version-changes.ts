import { type Indicator, indicatorsOf } from '../framework/framework';
import { isUnscored } from '../framework/is-unscored';
import { askedByUnscored } from '../framework/unscored-inputs';
import type { ScoredEvaluation } from '../journal/evaluation';
import type { JournalLines } from '../journal/journal-lines';
import { isSameValue, type Registers, type Written } from '../journal/register';
import {
  type ChangeCause,
  type ChangeSubject,
  type ConclusionCause,
  causesOf,
  conclusionCauses,
} from './change-causes';
import { type ChangeTalk, talkAbout, talkBetween } from './change-talk';
import { same } from './differing-lines';
import { EntriesBetween } from './entries-between';
import { type EvidenceChange, evidenceChanges, evidenceChangesFor } from './evidence-changes';
import { placeOfAnswer } from './form-behind';
import { sectionsOf } from './report-sections';
import type { ReportVersion, VersionGround } from './report-versions';
import {
  type StatedAnswers,
  type StatedPoints,
  type StatedSelf,
  UNDECIDED,
  type VersionContent,
} from './version-content';
import { versionState } from './version-state';

/** What stood in the first version and what stands in the second. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** A field that holds other values in one version than in the other; several in a conflict. */
export interface FieldChange extends Change<readonly Pick<Written, 'value'>[]> {
  readonly field: string;
}

/** Everything that differs about one indicator, and why. A member is null where it is the same. */
export interface IndicatorChanges extends ChangeTalk {
  readonly indicator: string;
  readonly points: Change<StatedPoints | null> | null;
  readonly reason: Change<string> | null;
  readonly self: Change<StatedSelf | null> | null;
  /** Answers alone where what a version was composed from is not all here. */
  readonly fields: readonly FieldChange[];
  readonly evidence: readonly EvidenceChange[];
  readonly causes: readonly ChangeCause[];
}

/** A text of a section: none was written, the entry is not here, or differing ones stand. */
export type SectionText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' | 'missing' | 'undecided' };

/** A section that another entry wrote, and why. */
export interface TextChange extends ChangeTalk, Change<SectionText> {
  readonly section: string;
  readonly causes: readonly ChangeCause[];
}

/** A conclusion in words that is another, and why. */
export interface ConclusionChange extends Change<VersionContent['conclusion']> {
  readonly causes: readonly ConclusionCause[];
}

/** What differs between two versions of a report, for a page or a document (修改对照表). */
export interface VersionChanges {
  readonly from: ReportVersion;
  readonly to: ReportVersion;
  readonly total: Change<VersionContent['total']> | null;
  readonly conclusion: ConclusionChange | null;
  /** In the order of the framework. */
  readonly indicators: readonly IndicatorChanges[];
  /** In the order of the outline. */
  readonly texts: readonly TextChange[];
  /** All evidence that only one of them has. */
  readonly evidence: readonly EvidenceChange[];
  /** What was said of the report as a whole. */
  readonly talk: ChangeTalk;
  readonly unchanged: { readonly indicators: number; readonly sections: number };
  /** Journals that a version was composed from and that are not all here. */
  readonly missing: readonly string[];
  /** Digests of evidence of which this phone does not know more. */
  readonly unknownEvidence: Change<readonly string[]>;
}

const changed = <T>(before: T, after: T, isSame: (a: T, b: T) => boolean): Change<T> | null =>
  isSame(before, after) ? null : { before, after };

const samePoints = (a: StatedPoints | null, b: StatedPoints | null): boolean =>
  a === null || b === null ? a === b : a.score.equals(b.score) && a.printed === b.printed;

const sameTotal = (a: VersionContent['total'], b: VersionContent['total']): boolean =>
  samePoints(a, b) && a?.grade === b?.grade;

const sameConclusion = (
  a: VersionContent['conclusion'],
  b: VersionContent['conclusion'],
): boolean =>
  a === null || b === null || a === UNDECIDED || b === UNDECIDED
    ? a === b
    : a.label === b.label && a.part === b.part && a.reason === b.reason;

const covers = (some: readonly Written[], others: readonly Written[]): boolean =>
  some.every((each) => others.some((other) => isSameValue(each, other)));

/** Fields of an indicator whose values differ. */
function fieldChanges(indicator: string, one: Registers, other: Registers): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return fields.flatMap((field) => {
    const [kind, of] = field.split(':');
    if (kind === 'section' || of !== indicator) return [];
    const [before, after] = [one[field] ?? [], other[field] ?? []];
    return covers(before, after) && covers(after, before) ? [] : [{ field, before, after }];
  });
}

/** The same of a form without points, as the versions themselves state it. */
function statedChanges(
  { id, rule }: Indicator,
  one: StatedAnswers | undefined,
  other: StatedAnswers | undefined,
): readonly FieldChange[] {
  if (!isUnscored(rule)) return [];
  return askedByUnscored(rule).flatMap((asked) => {
    const [question, field] = placeOfAnswer(id, asked);
    const [before, after] = [one, other].map((stated) => {
      const value = stated?.get(question);
      return value === undefined ? [] : [{ value }];
    });
    return same(before, after) ? [] : [{ field, before: before ?? [], after: after ?? [] }];
  });
}

/** Entries by hash that wrote sections. */
function writtenTexts(journals: readonly JournalLines[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { entries } of journals) {
    for (const { hash, entry } of entries) {
      const { text } = entry.body;
      if (entry.type === 'section.written' && typeof text === 'string') texts.set(hash, text);
    }
  }
  return texts;
}

function textOf(entry: string | undefined, texts: ReadonlyMap<string, string>): SectionText {
  if (entry === undefined) return { kind: 'none' };
  if (entry === UNDECIDED) return { kind: 'undecided' };
  const text = texts.get(entry);
  return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
}

/** Both versions with what lies under them, made ready for questions about single subjects. */
class Comparison {
  readonly from: ReportVersion;
  readonly to: ReportVersion;
  readonly missing: readonly string[];
  readonly between: EntriesBetween;
  readonly talk: ChangeTalk;
  /** Null where one of them is not all here. */
  readonly folded: Change<ScoredEvaluation> | null;
  private readonly texts: ReadonlyMap<string, string>;

  constructor(ground: VersionGround, from: ReportVersion, to: ReportVersion) {
    this.from = from;
    this.to = to;
    const [one, other] = [versionState(ground, from), versionState(ground, to)];
    this.missing = [...new Set([...one.missing, ...other.missing])].sort();
    this.between = new EntriesBetween(ground, one, other);
    this.talk = talkBetween(ground.evaluation.course, this.between);
    const [before, after] = [one.evaluation, other.evaluation];
    this.folded = before !== null && after !== null ? { before, after } : null;
    this.texts = writtenTexts(ground.input.journals);
  }

  /** Null where nothing of an indicator differs. */
  indicator(of: Indicator): IndicatorChanges | null {
    const { id } = of;
    const [one, other] = [this.from.says, this.to.says];
    const subject: ChangeSubject = { kind: 'indicator', id };
    const { folded, between } = this;
    const points = changed(one.points.get(id) ?? null, other.points.get(id) ?? null, samePoints);
    const reason = changed(one.reasons.get(id) ?? '', other.reasons.get(id) ?? '', same);
    const self = changed(one.selfScores.get(id) ?? null, other.selfScores.get(id) ?? null, same);
    const fields =
      folded === null
        ? statedChanges(of, one.answers.get(id), other.answers.get(id))
        : fieldChanges(id, folded.before.registers, folded.after.registers);
    const evidence = folded && evidenceChangesFor(between, folded.before, folded.after, id);
    const lists = { fields, evidence: evidence ?? [] };
    const isSame = [points, reason, self].every((each) => each === null);
    if (isSame && lists.fields.length === 0 && lists.evidence.length === 0) return null;
    const causes = causesOf(between, subject);
    return {
      indicator: id,
      points,
      reason,
      self,
      ...lists,
      causes,
      ...talkAbout(this.talk, subject),
    };
  }

  /** Null where the same entry wrote the section in both. */
  section(id: string): TextChange | null {
    const [one, other] = [this.from.says.texts.get(id), this.to.says.texts.get(id)];
    if (one === other) return null;
    const subject: ChangeSubject = { kind: 'section', id };
    return {
      ...{ section: id, before: textOf(one, this.texts), after: textOf(other, this.texts) },
      causes: causesOf(this.between, subject),
      ...talkAbout(this.talk, subject),
    };
  }

  /** Null where both conclude alike. */
  conclusion(): ConclusionChange | null {
    const [one, other] = [this.from.says.conclusion, this.to.says.conclusion];
    const change = changed(one, other, sameConclusion);
    return change && { ...change, causes: conclusionCauses(this.between) };
  }

  /** Digests that only one version names and that no fold knows a piece for. */
  unknownEvidence(): Change<readonly string[]> {
    const only = (one: VersionContent, other: VersionContent): readonly string[] =>
      this.folded !== null ? [] : one.evidence.filter((sha256) => !other.evidence.includes(sha256));
    return {
      before: only(this.from.says, this.to.says),
      after: only(this.to.says, this.from.says),
    };
  }
}

/** Whether two versions say the same and rest on the same. */
export const isUnchanged = (changes: VersionChanges): boolean => {
  const { total, conclusion, indicators, texts, evidence, unknownEvidence } = changes;
  const lists = [indicators, texts, evidence, unknownEvidence.before, unknownEvidence.after];
  return total === null && conclusion === null && lists.every(({ length }) => length === 0);
};

/**
 * Everything that differs between two versions, with who changed it, when, why, and with what
 * evidence: from the entries that one was composed from and the other was not.
 */
export function compareVersions(
  ground: VersionGround,
  from: ReportVersion,
  to: ReportVersion,
): VersionChanges {
  const comparison = new Comparison(ground, from, to);
  const { folded, between } = comparison;
  const all = indicatorsOf(ground.input.package.framework);
  const indicators = all.flatMap((each) => comparison.indicator(each) ?? []);
  const sections = sectionsOf(ground.input.package);
  const texts = sections.flatMap(({ id }) => comparison.section(id) ?? []);
  return {
    ...{ from, to, indicators, texts, missing: comparison.missing },
    total: changed(from.says.total, to.says.total, sameTotal),
    conclusion: comparison.conclusion(),
    evidence: folded === null ? [] : evidenceChanges(between, folded.before, folded.after),
    talk: talkAbout(comparison.talk, null),
    unchanged: {
      indicators: all.length - indicators.length,
      sections: sections.length - texts.length,
    },
    unknownEvidence: comparison.unknownEvidence(),
  };
}
