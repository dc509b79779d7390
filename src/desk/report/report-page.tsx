import { useParams } from 'wouter';
import { type ReportResponse, reportResponse } from '../../contract/desk';
import { assignmentPackage } from '../../domain/assignment/assignment-package';
import { manifest as manifestSchema } from '../../domain/report/manifest';
import { DESK_WORDS } from '../../text/desk-words';
import { RATING_NAV } from '../../text/rating-nav-words';
import { RESULTS_NAV } from '../../text/results-nav-words';
import { AppLink } from '../../ui/app-link';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { DecisionCard } from '../decision/decision-card';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { CheckList } from './check-list';
import { EvidenceRoom } from './evidence-room';
import { ReportFacts } from './report-facts';
import { Results } from './results';

const WORDS = DESK_WORDS.report;

/** One report: its facts, six answers of verification, scores, evidence. */
export function ReportPage() {
  const { assignment = '', manifest = '' } = useParams();
  const path = `/assignments/${assignment}/reports/${manifest}`;
  const { loaded, reload } = useLoaded(path, reportResponse);
  return (
    <>
      <p>
        <AppLink to="/">‹ {WORDS.back}</AppLink>
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(report) => <Report assignment={assignment} digest={manifest} report={report} />}
      </LoadedView>
    </>
  );
}

interface ReportProps {
  readonly assignment: string;
  readonly digest: string;
  readonly report: ReportResponse;
}

function Report({ assignment, digest, report }: ReportProps) {
  const manifest = manifestSchema.safeParse(report.manifest);
  const pkg = assignmentPackage.safeParse(report.package);
  const bundle = `/api/desk/assignments/${assignment}/reports/${digest}/bundle`;
  const download = (
    <p className="desk-buttons">
      <a className="button primary" href={bundle} download>
        {WORDS.download}
      </a>
      <a className="button" href="/verify.html" download>
        {WORDS.verifier}
      </a>
      <AppLink className="button" to={`/a/${assignment}/r/${digest}/rating`}>
        {RATING_NAV.toRating}
      </AppLink>
      <span className="soft small">{WORDS.downloadDetail}</span>
    </p>
  );
  const checks = (
    <Card title={WORDS.checks}>
      <CheckList checks={report.checks} findings={report.findings} />
    </Card>
  );
  if (!manifest.success || !pkg.success) {
    return (
      <div className="stack">
        <h1>{WORDS.facts}</h1>
        <Notice tone="danger" title={WORDS.unreadable} />
        {download}
        {checks}
      </div>
    );
  }
  return (
    <div className="stack">
      <h1>
        {pkg.data.project.name}
        {pkg.data.demonstration ? (
          <span className="desk-tag">{DESK_WORDS.demonstration}</span>
        ) : null}
      </h1>
      <div className="desk-columns">
        <Card title={WORDS.facts}>
          <ReportFacts
            report={report}
            manifest={manifest.data}
            assignment={pkg.data}
            digest={digest}
          />
          {download}
        </Card>
        {checks}
      </div>
      <p className="desk-buttons">
        <ButtonLink to={`/issues/use/${assignment}/${digest}`}>{RESULTS_NAV.use}</ButtonLink>
        <AppLink to={`/issues/of/${assignment}`}>{RESULTS_NAV.ofReport}</AppLink>
      </p>
      <DecisionCard assignment={pkg.data} manifest={digest} />
      <Results pkg={pkg.data} manifest={manifest.data} evidence={report.evidence} />
      <Card title={DESK_WORDS.evidence.title}>
        <EvidenceRoom assignment={pkg.data} evidence={report.evidence} />
      </Card>
    </div>
  );
}
