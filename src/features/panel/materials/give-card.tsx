import { GIVE_WORDS } from '../../../text/materials-words';
import { Card } from '../../../ui/card';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { GivenList } from './given-list';
import { OfferedEvidence } from './offered-evidence';
import { useGiving } from './use-giving';

export interface GiveCardProps extends SessionPageProps {
  /** Null: the whole. */
  readonly indicator: string | null;
  readonly name: string;
}

/** What was given about one place, and what of the evaluation can be. */
export function GiveCard(props: GiveCardProps) {
  const { indicator, name, state } = props;
  const giving = useGiving(props, indicator);
  const given = state.materials.filter((each) => each.indicator === indicator);
  return (
    <Card title={name}>
      <h3>{GIVE_WORDS.given}</h3>
      <GivenList given={given} giving={giving} />
      <PanelFaultNotice fault={giving.fault} />
      <OfferedEvidence {...props} given={given} giving={giving} />
    </Card>
  );
}
