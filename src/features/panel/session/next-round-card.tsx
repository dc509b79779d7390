import { useState } from 'react';
import { indicatorsOf } from '../../../domain/framework/framework';
import { askedIn } from '../../../domain/panel/member-step';
import { panelResult } from '../../../domain/panel/panel-result';
import { NEXT_ROUND_WORDS } from '../../../text/panel-act-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { SeveralChoices } from '../../../ui/several-choices';
import { indicatorNames } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { usePanelAct } from '../use-panel-act';

/** Indicators on which members are apart, by the thresholds of the convening. */
export function divergentIn({ work, state }: Pick<SessionPageProps, 'work' | 'state'>) {
  const { indicators } = panelResult(state, work.pkg.framework);
  const isApart = ({ parts }: (typeof indicators)[number]) =>
    parts.some(({ divergence }) => divergence?.isWide || (divergence?.outliers.length ?? 0) > 0);
  return indicators.filter(isApart).map(({ indicator }) => indicator);
}

/** The chair opens a further round about some indicators; those apart are proposed. */
export function NextRoundCard(props: SessionPageProps) {
  const { work, state, round } = props;
  const { act, busy, fault } = usePanelAct(props);
  const divergent = divergentIn(props);
  const [chosen, setChosen] = useState<readonly string[]>(divergent);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const scored = new Set(state.rounds[0]?.indicators);
  const choices = indicatorsOf(work.pkg.framework)
    .filter(({ id }) => scored.has(id) && !state.hidden.includes(id))
    .map(({ id, name }) => ({
      id,
      text: divergent.includes(id) ? `${name}（${NEXT_ROUND_WORDS.wide}）` : name,
    }));
  const asked = state.members.filter(
    ({ person }) => askedIn(state, { indicators: chosen }, person).length > 0,
  );
  const isTooFew = chosen.length > 0 && asked.length < (state.convening.quorum?.members ?? 1);
  const missing = isTooFew ? NEXT_ROUND_WORDS.tooFew(asked.length) : NEXT_ROUND_WORDS.missing;
  const next = round.round + 1;
  const begin = () => {
    setIsTried(true);
    setIsAsking(chosen.length > 0 && !isTooFew);
  };
  const open = () => {
    setIsAsking(false);
    void act({ type: 'round.opened', body: { round: next, indicators: [...chosen] } });
  };
  return (
    <Card title={NEXT_ROUND_WORDS.title}>
      <SeveralChoices
        legend={NEXT_ROUND_WORDS.which}
        hint={NEXT_ROUND_WORDS.lead}
        error={isTried && (chosen.length === 0 || isTooFew) ? missing : undefined}
        choices={choices}
        value={chosen}
        onChange={(value) => setChosen(value ?? [])}
      />
      <PanelFaultNotice fault={fault} />
      <Button busy={busy} onClick={begin}>
        {NEXT_ROUND_WORDS.open(next)}
      </Button>
      <ConfirmDialog
        open={isAsking}
        words={{ ...NEXT_ROUND_WORDS, title: NEXT_ROUND_WORDS.open(next) }}
        onClose={() => setIsAsking(false)}
        onConfirm={open}
      >
        <p>{NEXT_ROUND_WORDS.about(indicatorNames(work, chosen), asked.length)}</p>
        <p>{NEXT_ROUND_WORDS.confirmLead}</p>
      </ConfirmDialog>
    </Card>
  );
}
