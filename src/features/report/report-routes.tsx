import { Redirect, Route, Switch } from 'wouter';
import { UnitPage } from './after/unit-page';
import { CheckPage } from './check/check-page';
import { ConclusionPage } from './conclusion/conclusion-page';
import { AnswerPage } from './consultation/answer-page';
import { CommentsPage } from './consultation/comments-page';
import { RecordPage } from './consultation/record-page';
import { DocumentsPage } from './documents/documents-page';
import { ReportPage } from './report-page';
import { type ReportPageProps, reportAddress } from './report-props';
import { FindingPage } from './review/finding-page';
import { ReviewPage } from './review/review-page';
import { SectionPage } from './text/section-page';
import { TextPage } from './text/text-page';
import '../../forms/form.css';

/** The pages of the report. */
export function ReportRoutes(props: ReportPageProps) {
  return (
    <Switch>
      <Route path="/a/:assignment/report">
        <ReportPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/check">
        <CheckPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/text">
        <TextPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/text/:section">
        <SectionPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/documents">
        <DocumentsPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/comments">
        <CommentsPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/comments/r/:remark">
        <AnswerPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/comments/:party">
        <RecordPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/conclusion">
        <ConclusionPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/unit">
        <UnitPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/review">
        <ReviewPage {...props} />
      </Route>
      <Route path="/a/:assignment/report/review/f/:finding">
        <FindingPage {...props} />
      </Route>
      <Route>
        <Redirect to={reportAddress(props.work)} replace />
      </Route>
    </Switch>
  );
}
