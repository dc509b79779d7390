import { Suspense } from 'react';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { lazyPart } from '../../ui/lazy-part';
import type { ExplanationLinesProps } from './explanation-lines';

// Nothing was entered for most indicators that are opened, and then there is nothing to explain.
const ExplanationLines = lazyPart(() => import('./explanation-lines'), 'ExplanationLines');

/** How the score came about, as the report prints it; nothing while nothing was entered. */
export function ExplanationCard(props: ExplanationLinesProps) {
  const { status, steps } = props.score;
  const isOpen = status === 'unscored' || steps.length === 0;
  return (
    <Card title={INDICATOR_WORDS.explained}>
      <p className="soft small">
        {isOpen ? INDICATOR_WORDS.notExplained : INDICATOR_WORDS.explainedHint}
      </p>
      {isOpen ? null : (
        <Suspense fallback={null}>
          <ExplanationLines {...props} />
        </Suspense>
      )}
    </Card>
  );
}
