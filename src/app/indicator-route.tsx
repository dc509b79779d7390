import { useParams } from 'wouter';
import type { Indicator } from '../domain/framework/framework';
import { EvidencePanel } from '../features/evidence/evidence-panel';
import { IndicatorPage } from '../features/scoring/indicator-page';
import type { AssignmentView } from './assignment-route';
import { pointPickerSlot } from './point-picker-slot';

/** The page of one indicator with its evidence, which are always seen together. */
export function IndicatorRoute({ view }: { readonly view: AssignmentView }) {
  const { indicator: id = '' } = useParams();
  const { session, work, delivery } = view;
  const pointPicker = pointPickerSlot(view);
  // A slot: one feature never imports another.
  const evidence = (indicator: Indicator, mayCapture: boolean) => (
    <EvidencePanel
      session={session}
      work={work}
      indicator={indicator}
      coverage={delivery.coverage}
      mayCapture={mayCapture}
      pointPicker={pointPicker}
    />
  );
  // The key starts each indicator with fresh fields.
  return <IndicatorPage key={id} {...view} indicator={id} evidence={evidence} />;
}
