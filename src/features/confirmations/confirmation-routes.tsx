import { Suspense } from 'react';
import { Route, Switch, useParams } from 'wouter';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { CONFIRMATION_WORDS } from '../../text/confirmation-words';
import { Empty } from '../../ui/empty';
import { lazyPart } from '../../ui/lazy-part';
import { PageFrame } from '../../ui/page-frame';
import { type ConfirmationView, mayConfirm, sheetsPath } from './confirmation-view';
import { ConfirmationsPage } from './confirmations-page';
import { NewSheetPage } from './new-sheet-page';
import { SheetPage } from './sheet-page';

// Drawing is needed only where somebody signs.
const UnitPage = lazyPart(() => import('./unit-page'), 'UnitPage');

function SheetRoute({ view, isUnit }: { view: ConfirmationView; isUnit: boolean }) {
  const { confirmation } = useParams();
  const sheet = wholeEvaluation(view.work).fieldwork.confirmations.find(
    ({ value }) => value.confirmation === confirmation,
  );
  const { lost, lostDetail, title } = CONFIRMATION_WORDS;
  if (sheet === undefined) {
    return (
      <PageFrame title={title} back={{ to: sheetsPath(view.work.assignment), label: title }}>
        <Empty title={lost} detail={lostDetail} />
      </PageFrame>
    );
  }
  // The key starts each sheet with fresh fields.
  return isUnit && mayConfirm(view.work, view.session) ? (
    <Suspense fallback={null}>
      <UnitPage key={sheet.hash} view={view} sheet={sheet} />
    </Suspense>
  ) : (
    <SheetPage key={sheet.hash} view={view} sheet={sheet} />
  );
}

const SHEETS = sheetsPath(':assignment');

/** The addresses of the confirmation sheets of an assignment. */
export function ConfirmationRoutes(view: ConfirmationView) {
  return (
    <Switch>
      <Route path={SHEETS}>
        <ConfirmationsPage {...view} />
      </Route>
      {mayConfirm(view.work, view.session) ? (
        <Route path={`${SHEETS}/new`}>
          <NewSheetPage {...view} />
        </Route>
      ) : null}
      <Route path={`${SHEETS}/:confirmation`}>
        <SheetRoute view={view} isUnit={false} />
      </Route>
      <Route path={`${SHEETS}/:confirmation/unit`}>
        <SheetRoute view={view} isUnit />
      </Route>
    </Switch>
  );
}
