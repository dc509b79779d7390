import { REPORT_WORDS } from '../../text/report-words';
import type { PreparedReport } from '../../trust/prepared-report';
import { SignedText } from '../../ui/signed-text';

/** The exact text that is signed, line by line, and the digests that tie the signature to it. */
export function PreviewCard({
  title,
  report,
}: {
  readonly title: string;
  readonly report: PreparedReport;
}) {
  return (
    <SignedText
      title={title}
      lead={REPORT_WORDS.previewLead}
      text={report.summary}
      digests={[
        { term: REPORT_WORDS.digest, detail: report.digest, code: true },
        { term: REPORT_WORDS.shown, detail: report.shown, code: true },
      ]}
    />
  );
}
