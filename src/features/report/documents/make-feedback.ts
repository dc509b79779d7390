import type { FeedbackInput, UnitAnswer } from '../../../documents/feedback/feedback-input';
import { statementsAbout } from '../../../store/report-statements';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { prepareReport } from '../../../trust/prepared-report';
import { behindOf, type DocumentOrder, type RenderPdf, renderOnPhone, utc } from './make-document';
import { receiptLine } from './receipt-line';

/** What the unit said of the sealed report, and whether who put it down signed for it. */
async function unitSaid({ work, manifest }: DocumentOrder): Promise<readonly UnitAnswer[]> {
  const report = await prepareReport(manifest, work.pkg);
  const signed = new Set((await statementsAbout(work, report)).map(({ unit }) => unit));
  return wholeEvaluation(work)
    .course.acknowledgements.filter((said) => said.report === report.digest)
    .map(({ verdict, text, at, evidence, hash }) => ({
      ...{ verdict, text, at, papers: evidence.length, isSigned: signed.has(hash) },
    }));
}

async function inputOf(order: DocumentOrder): Promise<FeedbackInput> {
  const { session, work, manifest, place } = order;
  const { digest } = await prepareReport(manifest, work.pkg);
  return {
    ...{ package: work.pkg, manifest, digest, ...behindOf(order) },
    unitSaid: await unitSaid(order),
    receipt: await receiptLine(session, work.assignment, place),
    createdAt: utc(session.writer.clock.now().at),
  };
}

/**
 * Makes the material for the bureau's feedback of a sealed report on this phone; the workbook holds
 * its list of issues. Throws as `makeDocument` does.
 */
export async function makeFeedback(
  order: DocumentOrder,
  render: RenderPdf = renderOnPhone,
): Promise<Blob> {
  const input = await inputOf(order);
  if (order.form === 'xlsx') {
    const { writeIssueSheet } = await import('../../../documents/feedback/write-issue-sheet');
    return new Blob([writeIssueSheet(input)]);
  }
  const { feedbackPaper } = await import('../../../documents/feedback/feedback-paper');
  const paper = feedbackPaper(input);
  if (order.form === 'docx') {
    const { makeDocx } = await import('../../../documents/docx/make-docx');
    return makeDocx(paper);
  }
  return render(paper, { signal: order.signal });
}
