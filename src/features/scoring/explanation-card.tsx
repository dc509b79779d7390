import { Suspense } from 'react';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { lazyPart } from '../../ui/lazy-part';
import type { ExplanationLinesProps } from './explanation-lines';
import { panelOf } from './panel-of';

// Nothing was entered for most indicators that are opened, and then there is nothing to explain.
const PanelSource = lazyPart(() => import('./panel-source'), 'PanelSource');
const ExplanationLines = lazyPart(() => import('./explanation-lines'), 'ExplanationLines');

/** How the score came about, as the report prints it; nothing while nothing was entered. */
export function ExplanationCard({
  assignment,
  ...props
}: ExplanationLinesProps & { readonly assignment: string }) {
  const { status, steps } = props.score;
  const session = panelOf(props.score);
  const isOpen = status === 'unscored' || steps.length === 0;
  return (
    <Card title={INDICATOR_WORDS.explained}>
      <p className="soft small">
        {isOpen ? INDICATOR_WORDS.notExplained : INDICATOR_WORDS.explainedHint}
      </p>
      {isOpen ? null : (
        <Suspense fallback={null}>
          <ExplanationLines {...props} />
          {session === null ? null : <PanelSource {...{ assignment, session }} />}
        </Suspense>
      )}
    </Card>
  );
}
