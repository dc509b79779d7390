import type { ReportResponse } from '../../contract/desk';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Manifest } from '../../domain/report/manifest';
import { DESK_WORDS } from '../../text/desk-words';
import { Card } from '../../ui/card';
import { FormTable } from './form-table';
import { ReportPictures } from './report-pictures';
import { ScoreSheetButtons } from './score-sheet-buttons';
import { ScoreTable } from './score-table';
import { SelfScoreTable } from './self-score-table';

const WORDS = DESK_WORDS.report;

interface ResultsProps {
  readonly pkg: AssignmentPackage;
  readonly manifest: Manifest;
  readonly evidence: ReportResponse['evidence'];
}

function Scores({
  pkg,
  manifest,
  evidence,
  total,
}: ResultsProps & {
  readonly total: NonNullable<Manifest['total']>;
}) {
  const { framework, project } = pkg;
  return (
    <>
      <Card title={WORDS.scores}>
        <ScoreSheetButtons name={project.name} framework={framework} manifest={manifest} />
        <ScoreTable {...{ framework, manifest, total, evidence }} />
      </Card>
      {manifest.selfScores === undefined ? null : (
        <Card title={DESK_WORDS.selfScores.title}>
          <SelfScoreTable framework={framework} manifest={manifest} />
        </Card>
      )}
      <Card title={WORDS.pictures}>
        <ReportPictures framework={framework} manifest={manifest} />
      </Card>
    </>
  );
}

/** What a report comes to: the scores with pictures, or the form where nothing gives points. */
export function Results(props: ResultsProps) {
  const { pkg, manifest } = props;
  if (manifest.total !== null) return <Scores {...props} total={manifest.total} />;
  return (
    <Card title={WORDS.form}>
      <FormTable framework={pkg.framework} manifest={manifest} />
    </Card>
  );
}
