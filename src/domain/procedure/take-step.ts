import { fail, ok, type Result } from '../kernel/result';
import {
  awaitedParties,
  type Course,
  currentVersion,
  findingsOf,
  isAnswered,
  isClosed,
  isConsulted,
  levelsMissing,
  remarksOf,
  type Version,
} from './course';
import type { CourseEvent, CourseFault } from './course-event';
import type { ProcedureSetting } from './procedure-setting';

type EventOf<K extends CourseEvent['kind']> = Extract<CourseEvent, { kind: K }>;
type Stepped = Result<Version, CourseFault>;

function comment(
  { consulted }: ProcedureSetting,
  version: Version,
  { draft, party, remarks, replaces }: EventOf<'commented'>,
): Stepped {
  if (draft !== version.draft) return fail('draft-superseded');
  if (!consulted.includes(party)) return fail('not-consulted');
  const before = version.replies.find((reply) => reply.party === party);
  const others = version.replies.filter((reply) => reply !== before);
  // What was answered stays as it was when it was answered.
  const isAnsweredIn = before?.remarks.some((each) => each.answer !== null) ?? false;
  // Reviewers looked at what was said until then.
  const isFixed = isAnsweredIn || version.reviews.length > 0;
  if (before !== undefined && (!replaces || isFixed)) return fail('already-there');
  const taken = new Set(others.flatMap((reply) => reply.remarks.map(({ id }) => id)));
  if (remarks.some((id) => taken.has(id))) return fail('already-there');
  const reply = { party, remarks: remarks.map((id) => ({ id, answer: null })) };
  return ok({ ...version, replies: [...others, reply] });
}

function answer(version: Version, { remark, decision, reason }: EventOf<'answered'>): Stepped {
  const asked = remarksOf(version).find(({ id }) => id === remark);
  if (asked === undefined) return fail('remark-not-found');
  if (asked.answer !== null) return fail('already-there');
  if (reason.trim() === '') return fail('reason-missing');
  const replies = version.replies.map((reply) => ({
    ...reply,
    remarks: reply.remarks.map((each) =>
      each.id === remark ? { ...each, answer: { decision, reason } } : each,
    ),
  }));
  return ok({ ...version, replies });
}

/** Why the report of a version cannot be looked at as a whole yet; null when it can. */
function consultationFault(setting: ProcedureSetting, version: Version): CourseFault | null {
  if (awaitedParties(setting, version).length > 0) return 'comments-missing';
  return isAnswered(version) ? null : 'remarks-open';
}

type Looked = Pick<EventOf<'reviewed'>, 'level' | 'content' | 'person' | 'findings'>;

/**
 * Why a level's turn is not now. Findings of a second reviewer of one level, who did not know of the
 * first, add to it: nothing that was found goes under.
 */
function orderFault(
  setting: ProcedureSetting,
  version: Version,
  { level, content, person, findings }: Looked,
): CourseFault | null {
  const same = version.reviews.filter((each) => each.level === level && each.content === content);
  const isFurther = findings.length > 0 && same.every((each) => each.person !== person);
  if (same.length > 0 && isFurther) return null;
  if (!isClosed(version)) return 'findings-open';
  const [first] = levelsMissing(setting, version, content);
  if (first === undefined || level < first) return 'already-there';
  return level > first ? 'level-before-open' : null;
}

function review(
  setting: ProcedureSetting,
  version: Version,
  { level, content, person, findings }: EventOf<'reviewed'>,
): Stepped {
  const early = consultationFault(setting, version);
  if (early !== null) return fail(early);
  if (setting.reviews[level] === undefined) return fail('unknown-level');
  if (!isConsulted(version, content)) return fail('changed-without-comment');
  const fault = orderFault(setting, version, { level, content, person, findings });
  if (fault !== null) return fail(fault);
  const isTwice = version.reviews.some((each) => each.person === person && each.level !== level);
  if (isTwice) return fail('same-person');
  const known = new Set(findingsOf(version).map(({ id }) => id));
  if (findings.some((id) => known.has(id))) return fail('already-there');
  const found = findings.map((id) => ({ id, how: null }));
  const made = { level, content, person, findings: found };
  return ok({ ...version, reviews: [...version.reviews, made] });
}

function closeFinding(version: Version, { finding, how }: EventOf<'findingClosed'>): Stepped {
  const open = findingsOf(version).find(({ id }) => id === finding);
  if (open === undefined) return fail('finding-not-found');
  if (open.how !== null) return fail('already-there');
  if (how.trim() === '') return fail('reason-missing');
  const reviews = version.reviews.map((each) => ({
    ...each,
    findings: each.findings.map((one) => (one.id === finding ? { ...one, how } : one)),
  }));
  return ok({ ...version, reviews });
}

function seal(
  setting: ProcedureSetting,
  version: Version,
  { content }: EventOf<'sealed'>,
): Stepped {
  const fault = consultationFault(setting, version);
  if (fault !== null) return fail(fault);
  if (!isClosed(version)) return fail('findings-open');
  if (levelsMissing(setting, version, content).length > 0) return fail('not-reviewed');
  return ok({ ...version, sealed: content });
}

function finish(version: Version, event: EventOf<'signed' | 'submitted'>): Stepped {
  if (version.sealed !== event.content) return fail('not-sealed');
  if (event.kind === 'signed') {
    return version.isSigned ? fail('already-there') : ok({ ...version, isSigned: true });
  }
  if (!version.isSigned) return fail('not-signed');
  return version.isSubmitted ? fail('already-there') : ok({ ...version, isSubmitted: true });
}

function stepIn(setting: ProcedureSetting, version: Version, event: CourseEvent): Stepped {
  // Two who seal the same thing sealed one thing.
  if (event.kind === 'sealed' && event.content === version.sealed) return ok(version);
  // What was sealed is what is signed: whatever changes it begins with a draft of its own.
  const isFixed = version.sealed !== null && event.kind !== 'signed' && event.kind !== 'submitted';
  if (isFixed) return fail('already-there');
  switch (event.kind) {
    case 'commented':
      return comment(setting, version, event);
    case 'answered':
      return answer(version, event);
    case 'reviewed':
      return review(setting, version, event);
    case 'findingClosed':
      return closeFinding(version, event);
    case 'sealed':
      return seal(setting, version, event);
    case 'signed':
    case 'submitted':
      return finish(version, event);
    case 'draftIssued':
      return fail('already-there');
  }
}

function issue(course: Course, { draft, content }: EventOf<'draftIssued'>) {
  const before = currentVersion(course);
  if (course.versions.some((each) => each.draft === draft)) return fail('already-there' as const);
  // What is sealed needs no draft; one that says something else begins a correction.
  if (before?.sealed === content) return fail('already-there' as const);
  // Nobody's comment goes under because a new draft goes out.
  if (before !== null && !isAnswered(before)) return fail('remarks-open' as const);
  const fresh = { replies: [], reviews: [], sealed: null, isSigned: false, isSubmitted: false };
  return ok({ ...course, versions: [...course.versions, { draft, content, ...fresh }] });
}

/**
 * Takes one event of a report's course into account, or says why it has no effect: the order of
 * 财监〔2021〕4号 art. 18 (draft, written comments, an answer with a reason to each, internal review,
 * the lead evaluator's signature, submission), of which no step can be passed over.
 */
export function takeStep(course: Course, event: CourseEvent): Result<Course, CourseFault> {
  if (event.kind === 'draftIssued') return issue(course, event);
  const version = currentVersion(course);
  if (version === null) return fail('no-draft');
  const stepped = stepIn(course.setting, version, event);
  if (!stepped.ok) return stepped;
  return ok({ ...course, versions: [...course.versions.slice(0, -1), stepped.value] });
}
