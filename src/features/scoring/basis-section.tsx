import { Suspense } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import type { BasisLinesProps } from './basis-lines';

const BasisLines = lazyPart(() => import('./basis-lines'), 'BasisLines');

/** Fetched only where a figure of the indicator was filled from a survey or from checks. */
export function BasisSection(props: BasisLinesProps) {
  const own = `figure:${props.indicator.id}:`;
  const based = Object.entries(props.work.evaluation.registers).some(
    ([field, written]) => field.startsWith(own) && written.some(({ basis }) => basis),
  );
  return <Suspense fallback={null}>{based ? <BasisLines {...props} /> : null}</Suspense>;
}
