import { useState } from 'react';
import type { HeadRow } from '../../../store/rows';
import { entriesOf, packSmall } from '../../../sync/handover/small-parcel';
import { CARRY_WORDS } from '../../../text/carry-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { PageFrame } from '../../../ui/page-frame';
import { type SessionPageProps, sessionAddress } from '../panel-props';

/** One's own journals of a session, or all that this phone holds of it. */
type Scope = 'own' | 'all';

const isWanted =
  (session: string, scope: Scope) =>
  ({ panel, own }: HeadRow): boolean =>
    panel?.session === session && (scope === 'all' || own);

/** Shows a session's journals to the camera of another phone, where there is no network. */
export function ShowPage(props: SessionPageProps) {
  const { session, work, signs, panel, state, slots } = props;
  const [data, setData] = useState<Uint8Array | null>(null);
  const show = async (scope: Scope) => {
    const wanted = isWanted(panel.session, scope);
    setData(await packSmall(await entriesOf(session, work.assignment, wanted)));
  };
  return (
    <PageFrame
      title={CARRY_WORDS.show}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
    >
      {data === null ? (
        <Card>
          <p>{CARRY_WORDS.showLead}</p>
          <Button kind="primary" onClick={() => void show('own')}>
            {CARRY_WORDS.own}
          </Button>
          <p className="soft">{CARRY_WORDS.ownLead}</p>
          <Button onClick={() => void show('all')}>{CARRY_WORDS.all}</Button>
          <p className="soft">{CARRY_WORDS.allLead}</p>
        </Card>
      ) : (
        <Card>
          {slots.show(data)}
          <Button onClick={() => setData(null)}>{CARRY_WORDS.stop}</Button>
        </Card>
      )}
    </PageFrame>
  );
}
