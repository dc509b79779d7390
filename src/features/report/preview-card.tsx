import { REPORT_WORDS } from '../../text/report-words';
import type { PreparedReport } from '../../trust/prepared-report';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import './preview-card.css';

/** The exact text that is signed, line by line, and the digests that tie the signature to it. */
export function PreviewCard({
  title,
  report,
}: {
  readonly title: string;
  readonly report: PreparedReport;
}) {
  return (
    <Card title={title}>
      <p className="soft">{REPORT_WORDS.previewLead}</p>
      <p className="report-text">{report.summary}</p>
      <Facts
        items={[
          { term: REPORT_WORDS.digest, detail: report.digest, code: true },
          { term: REPORT_WORDS.shown, detail: report.shown, code: true },
        ]}
      />
    </Card>
  );
}
