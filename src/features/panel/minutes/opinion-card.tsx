import { useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { MINUTES_WORDS } from '../../../text/minutes-words';
import { sayMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { TextArea } from '../../../ui/text-area';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';

const MAX_OPINION = 8000;

/** A member's own written opinion, signed by their phone. */
export function OpinionCard(props: SessionPageProps) {
  const { session, work, panel, state } = props;
  const own = state.opinions.find(({ person }) => person === session.who.person);
  const place = { assignment: work.assignment, field: `panel:${panel.session}:opinion` };
  const standing = own?.opinion ?? '';
  const { value, change, reset } = useJsonDraft(session, place, z.string(), standing);
  const { act, busy, fault } = usePanelAct(props);
  const [isTried, setIsTried] = useState(false);
  if (value === null) return null;
  const opinion = toPlainText(value).trim();
  const give = async () => {
    setIsTried(true);
    if (opinion === '' || opinion === standing) return;
    if (await act({ type: 'opinion.given', body: { opinion } }, [place.field]))
      reset(opinion, value);
  };
  return (
    <Card title={MINUTES_WORDS.own}>
      <TextArea
        label={MINUTES_WORDS.own}
        hint={MINUTES_WORDS.ownHint}
        maxLength={MAX_OPINION}
        rows={5}
        value={value}
        error={isTried && opinion === '' ? MINUTES_WORDS.ownMissing : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {own === undefined ? null : <p className="soft">{MINUTES_WORDS.given(sayMinute(own.at))}</p>}
      <PanelFaultNotice fault={fault} />
      <Button busy={busy} off={opinion === standing && opinion !== ''} onClick={() => void give()}>
        {MINUTES_WORDS.give}
      </Button>
    </Card>
  );
}
