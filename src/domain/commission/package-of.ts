import {
  type AssignmentPackage,
  assignmentPackage,
  type Site,
} from '../assignment/assignment-package';
import type { Feeds } from '../fieldwork/acts/check';
import type { FieldPlan } from '../fieldwork/field-plan';
import type { SamplingPlan } from '../fieldwork/sampling-plan';
import { type Framework, indicatorsOf } from '../framework/framework';
import { draftFaults, hinders, readDraft } from '../framework/framework-draft';
import { fail, ok, type Result } from '../kernel/result';
import { parseTypedDecimal } from '../kernel/typed-decimal';
import type { CommissionDraft, DraftSample, DraftSite } from './commission-draft';
import { checkOf } from './draft-check';
import { mapOf } from './draft-map';
import { questionnaireOf } from './draft-questionnaire';
import { readDegrees } from './read-degrees';
import { readUnits } from './read-units';

/** What keeps a draft from being published; `place` is the line or list that it stands in. */
export type CommissionFaultKind =
  | 'bureau-missing'
  | 'agency-missing'
  | 'project-missing'
  | 'project-too-long'
  | 'evaluee-missing'
  | 'framework-missing'
  | 'framework-faulty'
  | 'lead-missing'
  | 'member-unnamed'
  | 'site-unnamed'
  | 'site-nowhere'
  | 'document-unnamed'
  | 'sample-faulty'
  | 'check-faulty'
  | 'questionnaire-faulty'
  | 'map-faulty'
  | 'figures-unfit'
  | 'deadline-missing'
  | 'declaration-missing'
  | 'not-a-package';
export interface CommissionFault {
  readonly kind: CommissionFaultKind;
  readonly place: string;
}

/** What a package has that nobody writes: ids, the clock's answers, a seed for each sample. */
export interface PackageSetting {
  readonly assignment: string;
  readonly version: number;
  readonly nonce: string;
  readonly issuedAt: string;
  readonly seedOf: (sample: string) => string;
}

/** The end of the day in China, where every bureau is. */
const endOf = (day: string): string => `${day}T23:59:59+08:00`;

const DEFAULT_RADIUS_M = 300;

const countOf = (typed: string): number | null => {
  const read = parseTypedDecimal(typed, 0);
  return read.ok ? read.value : null;
};

function siteOf({ id, name, lat, lon, radius }: DraftSite): Site | null {
  const latE7 = readDegrees(lat, 90);
  const lonE7 = readDegrees(lon, 180);
  const radiusM = radius.trim() === '' ? DEFAULT_RADIUS_M : countOf(radius);
  if (latE7 === null || lonE7 === null || radiusM === null) return null;
  return { id, name: name.trim(), latE7, lonE7, radiusM, sample: false };
}

function sampleOf(of: DraftSample, seed: string): SamplingPlan | null {
  const units = readUnits(of.units);
  const size = countOf(of.size);
  if (!units.ok || size === null || size === 0 || size > units.value.length) return null;
  if (of.title.trim() === '') return null;
  return {
    ...{ id: of.id, title: of.title.trim(), kind: of.kind, seed, by: 'count', size },
    ...{ moneyPpm: null, mandatory: [], units: [...units.value], source: of.source },
  };
}

/** The framework that a draft holds, where it can be used. */
function frameworkOf(draft: CommissionDraft): Framework | null {
  const read = readDraft(draft.framework);
  return read.ok && !draftFaults(read.value).some(hinders) ? read.value : null;
}

const blank = (text: string): boolean => text.trim() === '';

const fault = (kind: CommissionFaultKind, place = ''): CommissionFault => ({ kind, place });

/** What a draft lacks of an object, a framework and a team. */
function personFaults(draft: CommissionDraft): readonly CommissionFault[] {
  const { project, team } = draft;
  const { name, evaluee } = project;
  const isLong = name.trim().length > 120 || evaluee.trim().length > 80;
  return [
    ...(blank(draft.bureau) ? [fault('bureau-missing')] : []),
    ...(blank(draft.agency) ? [fault('agency-missing')] : []),
    ...(blank(name) ? [fault('project-missing')] : []),
    ...(blank(evaluee) ? [fault('evaluee-missing')] : []),
    ...(isLong ? [fault('project-too-long')] : []),
    ...(draft.framework === null ? [fault('framework-missing')] : []),
    ...(draft.framework !== null && frameworkOf(draft) === null ? [fault('framework-faulty')] : []),
    ...(team.some((member) => member.role === 'leadEvaluator') ? [] : [fault('lead-missing')]),
    ...team.flatMap((member, i) =>
      blank(member.name) ? [fault('member-unnamed', String(i + 1))] : [],
    ),
  ];
}

/** What lies amiss in the work on site that a draft asks for. */
function fieldFaults(draft: CommissionDraft): readonly CommissionFault[] {
  const { sites, documents, samples, checks, questionnaires } = draft;
  const known = new Set(sites.map(({ id }) => id));
  const figures = [draft.graceDays, draft.lowestLevelUsers];
  return [
    ...sites.flatMap((site, i) => [
      ...(blank(site.name) ? [fault('site-unnamed', String(i + 1))] : []),
      ...(siteOf(site) === null ? [fault('site-nowhere', site.name || String(i + 1))] : []),
    ]),
    ...documents.flatMap(({ name }, i) =>
      blank(name) ? [fault('document-unnamed', String(i + 1))] : [],
    ),
    ...samples.flatMap((sample, i) =>
      sampleOf(sample, '') === null ? [fault('sample-faulty', sample.title || String(i + 1))] : [],
    ),
    ...checks.flatMap((each, i) =>
      checkOf(each, known) === null ? [fault('check-faulty', each.name || String(i + 1))] : [],
    ),
    ...questionnaires.flatMap((each, i) =>
      questionnaireOf(each) === null
        ? [fault('questionnaire-faulty', each.title || String(i + 1))]
        : [],
    ),
    ...(mapOf(draft.map) === undefined ? [fault('map-faulty')] : []),
    ...(figures.some((typed) => countOf(typed) === null) ? [fault('figures-unfit')] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.dueOn) && Number.isFinite(Date.parse(draft.dueOn))
      ? []
      : [fault('deadline-missing')]),
    ...(blank(draft.independenceDeclaration) ? [fault('declaration-missing')] : []),
  ];
}

/** Everything that keeps a draft from being published, in the order of its form. */
export const commissionFaults = (draft: CommissionDraft): readonly CommissionFault[] => [
  ...personFaults(draft),
  ...fieldFaults(draft),
];

/** Feeds a figure only where the framework has its indicator: another one may have been chosen since. */
const feedingIn =
  (framework: Framework) =>
  <T extends { readonly feeds: Feeds | null }>(of: T): T => {
    const { feeds } = of;
    const isThere = indicatorsOf(framework).some(({ id }) => id === feeds?.indicator);
    return feeds === null || isThere ? of : { ...of, feeds: null };
  };

function fieldPlanFor(
  draft: CommissionDraft,
  framework: Framework,
  { seedOf }: PackageSetting,
): FieldPlan {
  const feeding = feedingIn(framework);
  const sites = new Set(draft.sites.map(({ id }) => id));
  const documents = draft.documents.map((each) => ({ ...each, name: each.name.trim() }));
  return {
    v: 1,
    evidenceRequirement: draft.evidenceRequirement,
    lowestLevelUsers: countOf(draft.lowestLevelUsers) ?? 0,
    documents:
      documents.length === 0
        ? null
        : {
            ...{ items: documents, dueAt: endOf(draft.dueOn), source: '' },
            graceDays: countOf(draft.graceDays) ?? 0,
          },
    checks: draft.checks.flatMap((each) => checkOf(each, sites) ?? []).map(feeding),
    questionnaires: draft.questionnaires
      .flatMap((each) => questionnaireOf(each) ?? [])
      .map(feeding),
    samples: draft.samples.flatMap((sample) => sampleOf(sample, seedOf(sample.id)) ?? []),
    map: mapOf(draft.map) ?? null,
  };
}

/**
 * The package that a draft comes to.
 * @returns everything that is missing or amiss; `not-a-package` where the whole breaks a rule that no
 *   single field does
 */
export function packageOf(
  draft: CommissionDraft,
  setting: PackageSetting,
): Result<AssignmentPackage, readonly CommissionFault[]> {
  const faults = commissionFaults(draft);
  const framework = frameworkOf(draft);
  if (faults.length > 0 || framework === null) return fail(faults);
  const { bureau, agency, project, kind, independenceDeclaration, procedure } = draft;
  const { assignment, version, nonce, issuedAt } = setting;
  const read = assignmentPackage.safeParse({
    ...{ v: 1, type: 'takan-package', assignment, version, nonce, issuedAt },
    ...{ bureau: bureau.trim(), agency: agency.trim(), kind, framework, independenceDeclaration },
    project: { ...project, name: project.name.trim(), evaluee: project.evaluee.trim() },
    sites: draft.sites.flatMap((site) => siteOf(site) ?? []),
    team: draft.team.map(({ person, name, role }) => ({ person, name: name.trim(), role })),
    ...{ dueAt: endOf(draft.dueOn), demonstration: draft.demonstration, procedure },
    fieldPlan: fieldPlanFor(draft, framework, setting),
  });
  return read.success ? ok(read.data) : fail([fault('not-a-package')]);
}
