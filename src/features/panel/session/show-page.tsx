import { useState } from 'react';
import { memberStep } from '../../../domain/panel/member-step';
import type { HeadRow } from '../../../store/rows';
import { entriesOf, packSmall } from '../../../sync/handover/small-parcel';
import { CARRY_WORDS } from '../../../text/carry-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { type SessionPageProps, sessionAddress } from '../panel-props';

/** One's own journals of a session, or all that this phone holds of it. */
type Scope = 'own' | 'all';

const isWanted =
  (session: string, scope: Scope) =>
  ({ panel, own }: HeadRow): boolean =>
    panel?.session === session && (scope === 'all' || own);

type State =
  | { readonly kind: 'asking' | 'packing' | 'nothing' | 'failed' }
  | { readonly kind: 'shown'; readonly data: Uint8Array };

function usePacking({ session, work, panel }: SessionPageProps) {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const show = async (scope: Scope) => {
    setState({ kind: 'packing' });
    try {
      const parcel = await entriesOf(session, work.assignment, isWanted(panel.session, scope));
      if (parcel.segments.length === 0) setState({ kind: 'nothing' });
      else setState({ kind: 'shown', data: await packSmall(parcel) });
    } catch {
      // Nothing was changed by reading.
      setState({ kind: 'failed' });
    }
  };
  return { state, show, stop: () => setState({ kind: 'asking' }) };
}

/** Shows a session's journals to the camera of another phone, where there is no network. */
export function ShowPage(props: SessionPageProps) {
  const { session, signs, state: of, round, slots } = props;
  const { state, show, stop } = usePacking(props);
  const busy = state.kind === 'packing';
  const hasLeft = memberStep(of, round, session.who.person) === 'left';
  return (
    <PageFrame
      title={CARRY_WORDS.show}
      context={of.convening.title}
      back={{ to: sessionAddress(props), label: of.convening.title }}
      signs={signs}
    >
      {state.kind === 'nothing' ? <Notice live title={CARRY_WORDS.nothing} /> : null}
      {state.kind === 'failed' ? <Notice tone="danger" live {...CARRY_WORDS.failed} /> : null}
      {state.kind === 'shown' ? (
        <Card>
          {slots.show(state.data)}
          <Button onClick={stop}>{CARRY_WORDS.stop}</Button>
        </Card>
      ) : (
        <Card>
          <p>{CARRY_WORDS.showLead}</p>
          <Button kind="primary" busy={busy} onClick={() => void show('own')}>
            {CARRY_WORDS.own}
          </Button>
          <p className="soft">{CARRY_WORDS.ownLead}</p>
          {hasLeft ? null : (
            <>
              <Button busy={busy} onClick={() => void show('all')}>
                {CARRY_WORDS.all}
              </Button>
              <p className="soft">{CARRY_WORDS.allLead}</p>
            </>
          )}
        </Card>
      )}
    </PageFrame>
  );
}
