import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { PublicationResponse } from '../../../contract/results-use';
import { publicationCheck } from '../../../documents/report/publication-check';
import { reportPaper } from '../../../documents/report/report-paper';
import type { ReportPaperInput } from '../../../documents/report/report-paper-input';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { evaluationBehind } from '../../../domain/report/evaluation-behind';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation';
import { REPORT_DOCUMENT_WORDS } from '../../../text/report-document-words';
import { sayWrittenMinute } from '../../../text/say-instant';
import type { ServerDeps } from '../../deps';
import { storedJournals } from '../assignment-fold';
import type { StoredReport } from '../find-report';
import { serverInstant } from '../server-time';
import { acceptedReport, type UsedReport } from './accepted-report';

/** The first head in the log that stands for the seal, as a document says it. */
async function receiptOf(
  { db }: ServerDeps,
  { journal, seq }: StoredReport,
): Promise<string | null> {
  const row = await db
    .selectFrom('heads')
    .select(['leaf_idx', 'received_at'])
    .where('journal', '=', journal)
    .where('seq', '>=', seq)
    .orderBy('leaf_idx')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const received = sayWrittenMinute(serverInstant(row.received_at.getTime()));
  return REPORT_DOCUMENT_WORDS.receipt(row.leaf_idx, received);
}

/**
 * The document of an accepted report as it may be published, and what a look over it found. Where
 * something closed stands in it, there is no document.
 * @returns `not-found`; `report-replaced`; `report-not-accepted`; `draft-not-here` where entries behind it are missing
 */
export async function publicationOf(
  deps: ServerDeps,
  used: UsedReport,
): Promise<Result<PublicationResponse, Problem>> {
  const found = await acceptedReport(deps, used);
  if (!found.ok) return found;
  const { report, pkg } = found.value;
  const { manifest, digest } = report;
  const journals = await storedJournals(deps, used.assignment);
  const behind = evaluationBehind(manifest, {
    ...{ package: pkg, packageDigest: manifest.package, journals },
  });
  if (!behind.ok) return fail(problemOf('draft-not-here'));
  const input: ReportPaperInput = {
    ...{ package: pkg, manifest, digest, evaluation: behind.value, audience: 'public' },
    ...{ score: scoreEvaluation(pkg.framework, behind.value), signatures: [], images: new Map() },
    receipt: await receiptOf(deps, report),
    createdAt: new Date(deps.now()).toISOString(),
  };
  const paper = reportPaper(input);
  const { closed, look } = publicationCheck(input, paper);
  return ok({ paper: closed.length === 0 ? paper : null, closed: [...closed], look: [...look] });
}
