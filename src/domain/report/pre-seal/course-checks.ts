import {
  awaitedParties,
  currentVersion,
  findingsOf,
  isConsulted,
  levelsMissing,
  remarksOf,
  type Version,
} from '../../procedure/course';
import { nextStep } from '../../procedure/next-step';
import {
  type PreSealCheck,
  type PreSealCheckOf,
  type PreSealInput,
  type PreSealItem,
  stateBy,
} from './pre-seal-check';

/** The words of points by their ids, as their writers put them down. */
function wordsIn({ evaluation: { course } }: PreSealInput): ReadonlyMap<string, string> {
  const said = [
    ...course.comments.flatMap(({ remarks }) => remarks),
    ...course.reviews.flatMap(({ findings }) => findings),
  ];
  return new Map(said.map(({ id, text }) => [id, text]));
}

/** What still has to happen before what the report says now was laid before everybody. */
function unheard(input: PreSealInput, version: Version | null): readonly PreSealItem[] {
  const { course } = input.evaluation.course;
  const toIssue = { kind: 'procedure', step: 'draft' } as const;
  if (version === null) return [toIssue];
  const words = wordsIn(input);
  const open = [
    ...awaitedParties(course.setting, version).map((party) => ({ kind: 'party', party }) as const),
    ...remarksOf(version)
      .filter(({ answer }) => answer === null)
      .map(({ id }) => ({ kind: 'remark', id, text: words.get(id) ?? id }) as const),
  ];
  if (open.length > 0 || input.content === null) return open;
  // Of what was sealed and says something else now, and of what nobody asked for, a new draft goes out.
  const isNew =
    version.sealed === null
      ? !isConsulted(version, input.content)
      : version.sealed !== input.content;
  return isNew ? [toIssue] : [];
}

function consultationCheck(
  input: PreSealInput,
  version: Version | null,
): PreSealCheckOf<'consultation'> {
  const items = unheard(input, version);
  const facts = {
    parties: input.evaluation.course.course.setting.consulted.length,
    remarks: version === null ? 0 : remarksOf(version).length,
  };
  return { check: 'consultation', state: stateBy(items, 'failed'), items, facts };
}

function reviewCheck(input: PreSealInput, version: Version | null): PreSealCheckOf<'review'> {
  const { setting } = input.evaluation.course.course;
  const findings = version === null ? [] : findingsOf(version);
  const facts = { levels: setting.reviews.length, findings: findings.length };
  const words = wordsIn(input);
  const open = findings
    .filter(({ how }) => how === null)
    .map(({ id }) => ({ kind: 'finding', id, text: words.get(id) ?? id }) as const);
  if (open.length > 0) return { check: 'review', state: 'failed', items: open, facts };
  if (version === null || input.content === null || unheard(input, version).length > 0) {
    return { check: 'review', state: 'waits', items: [], facts };
  }
  const isDue = nextStep(input.evaluation.course.course, input.content) === 'review';
  const items = (isDue ? levelsMissing(setting, version, input.content) : []).map(
    (level) => ({ kind: 'level', level: setting.reviews[level] ?? '' }) as const,
  );
  return { check: 'review', state: stateBy(items, 'failed'), items, facts };
}

/** Whether everybody was heard and answered, and every level has looked at what is sealed. */
export function courseChecks(input: PreSealInput): readonly PreSealCheck[] {
  if (input.package.procedure === undefined) {
    const none = { state: 'none', items: [] } as const;
    return [
      { check: 'consultation', ...none, facts: { parties: 0, remarks: 0 } },
      { check: 'review', ...none, facts: { levels: 0, findings: 0 } },
    ];
  }
  const version = currentVersion(input.evaluation.course.course);
  return [consultationCheck(input, version), reviewCheck(input, version)];
}
