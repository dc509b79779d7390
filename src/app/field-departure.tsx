import { useMemo } from 'react';
import { DeparturePage } from '../features/departure/departure-page';
import type { CanaryVerdict } from '../store/canary';
import { FIELD_HUB_WORDS } from '../text/field-hub-words';
import type { AssignmentView } from './assignment-route';
import { packageFileFetcher } from './package-file-fetcher';

export interface FieldDepartureProps {
  readonly view: AssignmentView;
  readonly canary: CanaryVerdict;
  readonly onSync: () => void;
}

/** The pre-departure check as the work on site leads to it. */
export function FieldDeparture({ view, canary, onSync }: FieldDepartureProps) {
  const { session, work } = view;
  const fetchFile = useMemo(() => packageFileFetcher(session), [session]);
  const back = { to: `/a/${work.assignment}/site`, label: FIELD_HUB_WORDS.title };
  return (
    <DeparturePage
      {...view}
      {...{ canary, onSync, back, fetchFile }}
      context={work.pkg.project.name}
    />
  );
}
