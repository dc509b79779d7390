import { FILE_ENDINGS } from '../../../domain/evidence/file-ending';
import { proofsOf } from '../../../domain/evidence/proofs';
import { RECORD_KINDS } from '../../../domain/fieldwork/record';
import { indicatorsOf } from '../../../domain/framework/framework';
import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import { latest } from '../../../domain/journal/revisions';
import { byPlace } from '../../../domain/journal/strand';
import type { Manifest } from '../../../domain/report/manifest';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { holdsBytes } from '../../../store/keep-bytes';
import { papersOf } from '../../../store/papers';
import { statementsAbout } from '../../../store/report-statements';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { type ArchiveCounts, ARCHIVE_PAPER_WORDS as WORDS } from '../../../text/archive-words';
import { prepareReport } from '../../../trust/prepared-report';

/** A piece of evidence under the number and the name that it has in the archive. */
export interface NumberedEvidence {
  readonly indexNo: string;
  readonly title: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** Its bytes are on this phone. */
  readonly isHere: boolean;
}

/** What an archive is made of, and how much of it is here. */
export interface ArchiveContents {
  readonly evidence: readonly NumberedEvidence[];
  readonly counts: ArchiveCounts;
}

type Named = Pick<NumberedEvidence, 'sha256' | 'size' | 'mediaType'>;

function aboutOf(work: AssignmentWork, item: CapturedEvidence): string {
  const { framework, sites } = work.pkg;
  const evaluation = wholeEvaluation(work);
  const { sha256, caption } = item.evidence;
  const described = latest(evaluation.fieldwork.captions[sha256])?.value.caption ?? caption ?? '';
  const names = proofsOf(evaluation, item).flatMap(({ indicator, site }) => [
    indicatorsOf(framework).find(({ id }) => id === indicator)?.name ?? '',
    sites.find(({ id }) => id === site)?.name ?? '',
  ]);
  return [...new Set([described, ...names])].filter(Boolean).join(' ');
}

function called(
  work: AssignmentWork,
  number: number,
  { named, item, isInReport }: Listed,
): Omit<NumberedEvidence, 'isHere'> {
  const day = item?.evidence.capturedAt.slice(0, 10) ?? '';
  const about = item === undefined ? '' : aboutOf(work, item);
  const { sha256, size, mediaType } = named;
  const endings: Readonly<Record<string, string>> = FILE_ENDINGS;
  return {
    ...{ indexNo: WORDS.evidenceNo(number), sha256, size, mediaType },
    title: WORDS.evidenceTitle(about, day, isInReport),
    name: `${WORDS.evidence(about, day).trim()}.${endings[mediaType] ?? 'bin'}`,
  };
}

interface Listed {
  readonly named: Named;
  /** Undefined for one that was taken back after the seal. */
  readonly item: CapturedEvidence | undefined;
  readonly isInReport: boolean;
}

/** The evidence of the report under the report's numbers, then what was captured since. */
function listed(work: AssignmentWork, manifest: Manifest): readonly Listed[] {
  const { evidence } = wholeEvaluation(work);
  const keyOf = ({ journal, seq }: { readonly journal: string; readonly seq: number }): string =>
    `${journal}/${seq}`;
  const byKey = new Map(evidence.map((item) => [keyOf(item), item]));
  const inReport = new Set(manifest.evidence.map(keyOf));
  const since = evidence.filter((item) => !inReport.has(keyOf(item))).sort(byPlace);
  return [
    ...manifest.evidence.map((named) => ({
      ...{ named, item: byKey.get(keyOf(named)), isInReport: true },
    })),
    ...since.map((item) => ({ named: item.evidence, item, isInReport: false })),
  ];
}

const isPersonal = (kind: string): boolean => RECORD_KINDS.some((each) => each === kind);

/** Looks what of an archive is on this phone. Evidence is counted by entries, not by its bytes. */
export async function readContents(
  session: FieldSession,
  work: AssignmentWork,
  manifest: Manifest,
): Promise<ArchiveContents> {
  const evidence = await Promise.all(
    listed(work, manifest).map(async (each, i) => ({
      ...called(work, i + 1, each),
      isHere: await holdsBytes(session, each.named.sha256),
    })),
  );
  const here = evidence.filter(({ isHere }) => isHere);
  const papers = papersOf(work);
  const { course } = wholeEvaluation(work);
  const statements = await statementsAbout(work, await prepareReport(manifest, work.pkg));
  return {
    evidence,
    counts: {
      papers: papers.length,
      personal: papers.filter(({ kind }) => isPersonal(kind)).length,
      evidence: here.length,
      evidenceBytes: here.reduce((sum, { size }) => sum + size, 0),
      journals: work.journals.length,
      drafts: course.versions.filter(({ purpose }) => purpose === 'comments').length,
      statements: statements.length,
    },
  };
}
