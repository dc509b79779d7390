import { GIVE_WORDS } from '../../../text/materials-words';
import { Card } from '../../../ui/card';
import { PanelFaultNotice } from '../panel-fault-notice';
import { GivenList } from './given-list';
import { OfferedEvidence } from './offered-evidence';
import type { PlaceProps } from './place-props';
import { useGiving } from './use-giving';

/** What was given about one place, and what of the evaluation can be. */
export function GiveCard(props: PlaceProps) {
  const { indicator, name, work, state } = props;
  const giving = useGiving(props, indicator);
  const standing = new Set(work.evaluation.evidence.map(({ evidence }) => evidence.sha256));
  const given = state.materials.filter((each) => each.indicator === indicator);
  return (
    <Card title={name}>
      <h3>{GIVE_WORDS.given}</h3>
      <GivenList {...{ given, giving, standing }} />
      <PanelFaultNotice fault={giving.fault} />
      <OfferedEvidence {...props} given={given} giving={giving} />
    </Card>
  );
}
