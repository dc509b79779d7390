import type { PaperDocument } from '../../../documents/paper/paper-document';
import type { PdfWatch } from '../../../documents/pdf/render-pdf';
import { reportPaper } from '../../../documents/report/report-paper';
import { evaluationBehind } from '../../../domain/report/evaluation-behind';
import { differencesOfManifest } from '../../../domain/report/self-differences';
import { scoresOfEvaluation } from '../../../domain/report/sheet-scores';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { statementsAbout } from '../../../store/report-statements';
import { canonicalText } from '../../../trust/canonical';
import { sha256Hex } from '../../../trust/digest';
import { prepareReport } from '../../../trust/prepared-report';
import { nameOf } from '../report-props';
import type { DocumentSubject } from './document-subject';
import { paperImages } from './paper-images';
import { receiptLine } from './receipt-line';

/** The forms of a report's document. */
export const DOCUMENT_FORMS = ['pdf', 'docx', 'xlsx'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** The forms of a report: one that gives no points has no score table. */
export const reportForms = ({
  manifest,
}: Pick<DocumentSubject, 'manifest'>): readonly DocumentForm[] =>
  DOCUMENT_FORMS.filter((form) => form !== 'xlsx' || manifest.total !== null);

export interface DocumentOrder extends DocumentSubject {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly form: DocumentForm;
  readonly signal: AbortSignal;
}

/** Makes the PDF of a document. */
export type RenderPdf = (paper: PaperDocument, watch: PdfWatch) => Promise<Blob>;

/** With the engine and the fonts of the offline pack; rejects where they are not here. */
export const renderOnPhone: RenderPdf = async (paper, watch) => {
  const { makePaperPdf } = await import('../../../documents/pdf/make-paper-pdf');
  return makePaperPdf(paper, watch);
};

/** Not every journal that the manifest names is on this phone. */
export class JournalsMissing extends Error {}

/** The instant in UTC without fractions, as documents carry it. */
export const utc = (at: string): string => new Date(at).toISOString();

/**
 * The evaluation as it stood when the manifest was composed, and its score.
 *
 * @throws JournalsMissing where entries behind the manifest are not here
 */
export function behindOf({ work, manifest }: Pick<DocumentOrder, 'work' | 'manifest'>) {
  const { pkg, packageDigest, journals } = work;
  const behind = evaluationBehind(manifest, { package: pkg, packageDigest, journals });
  if (!behind.ok) throw new JournalsMissing(behind.error.join());
  return { evaluation: behind.value, score: scoreEvaluation(pkg.framework, behind.value) };
}

async function paperOf(order: DocumentOrder) {
  const { session, work, manifest, audience, place, signal } = order;
  const isOpen = audience === 'public';
  const statements =
    audience === 'whole'
      ? await statementsAbout(work, await prepareReport(manifest, work.pkg))
      : [];
  return reportPaper({
    ...{ package: work.pkg, manifest, audience, ...behindOf(order) },
    digest: await sha256Hex(canonicalText(manifest)),
    signatures: statements.map(({ statement: { person, role, kind, at } }) => ({
      ...{ name: nameOf(work, person), role, kind, at },
    })),
    images: isOpen ? new Map() : await paperImages(session, manifest, signal),
    receipt: await receiptLine(session, work.assignment, place),
    createdAt: utc(session.writer.clock.now().at),
  });
}

/**
 * Makes a document on this phone, without a network where its parts are here.
 *
 * @throws JournalsMissing where entries behind the manifest are not here, the reason of `signal` once
 * it was called off, and whatever a missing part throws.
 */
export async function makeDocument(
  order: DocumentOrder,
  render: RenderPdf = renderOnPhone,
): Promise<Blob> {
  const { form, work, manifest, signal } = order;
  if (form === 'xlsx') {
    const { writeScoreSheet } = await import('../../../documents/score-sheet/write-score-sheet');
    const scores = scoresOfEvaluation(behindOf(order).score);
    const { framework } = work.pkg;
    const compared = differencesOfManifest(framework, manifest);
    return new Blob([writeScoreSheet(framework, scores, 'xlsx', compared)]);
  }
  const paper = await paperOf(order);
  if (form === 'docx') {
    const { makeDocx } = await import('../../../documents/docx/make-docx');
    return makeDocx(paper);
  }
  return render(paper, { signal });
}
