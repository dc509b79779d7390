import { useMemo, useState } from 'react';
import { indicatorsOf } from '../../../domain/framework/framework';
import type { AskedIndicator } from '../../../domain/panel/ballot';
import { askedWithWeights, memberStep } from '../../../domain/panel/member-step';
import { BALLOT_WORDS } from '../../../text/panel-act-words';
import { Button, ButtonLink } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { Progress } from '../../../ui/progress';
import { useFirstFault } from '../../../ui/use-first-fault';
import { MaterialsDialog } from '../materials/materials-dialog';
import { lyingBefore } from '../materials/use-materials';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { readVotes } from './read-votes';
import { SealFaultNotice } from './seal-fault-notice';
import { type BallotDraft, type BallotPlace, useBallotDraft } from './use-ballot-draft';
import { useSealing } from './use-sealing';
import { VoteCard } from './vote-card';

interface FormProps {
  readonly props: SessionPageProps;
  readonly place: BallotPlace;
  readonly asked: readonly AskedIndicator[];
  readonly draft: BallotDraft;
}

/** The ballot with its button; faults of empty fields show once sealing was tried. */
function BallotForm({ props, place, asked, draft }: FormProps) {
  const { work, signs, state } = props;
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [looking, setLooking] = useState<string | null>(null);
  const { seal, busy, fault } = useSealing(props, place);
  const { form, toFirst } = useFirstFault();
  const ballot = readVotes(draft, asked);
  const lacking = ballot.faults.size;
  const begin = () => {
    setIsTried(true);
    if (lacking > 0) toFirst();
    else setIsAsking(true);
  };
  const confirm = () => {
    setIsAsking(false);
    void seal(ballot.votes);
  };
  const materials = lyingBefore(state.materials);
  const about = (id: string | null) => materials.filter(({ indicator }) => indicator === id);
  const indicators = new Map(indicatorsOf(work.pkg.framework).map((each) => [each.id, each]));
  return (
    <PageFrame
      title={BALLOT_WORDS.title(place.round)}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
      actions={
        <Button kind="primary" busy={busy} onClick={begin}>
          {busy ? BALLOT_WORDS.sealing : BALLOT_WORDS.seal}
        </Button>
      }
    >
      <Progress label={BALLOT_WORDS.progress} value={asked.length - lacking} max={asked.length} />
      <SealFaultNotice fault={fault} />
      {isTried && lacking > 0 ? (
        <Notice
          tone="warning"
          live
          title={BALLOT_WORDS.lacks(lacking)}
          next={BALLOT_WORDS.lacksNext}
          action={<Button onClick={toFirst}>{BALLOT_WORDS.toFirst}</Button>}
        />
      ) : null}
      {/* What would be typed while it is sealed could not be in the ballot any more. */}
      <div ref={form} className="stack" inert={busy}>
        {asked.map((each) => {
          const indicator = indicators.get(each.indicator);
          if (indicator === undefined) return null;
          const typed = draft.of(each.indicator);
          const found = ballot.faults.get(each.indicator) ?? null;
          const isShown = isTried || found === 'aboveWeight' || found === 'notNumber';
          return (
            <VoteCard
              key={each.indicator}
              {...{ indicator, asked: each, typed, fault: isShown ? found : null }}
              onType={draft.type}
              materials={about(each.indicator).length}
              onMaterials={setLooking}
            />
          );
        })}
      </div>
      {looking === null ? null : (
        <MaterialsDialog
          {...{ session: props.session, slots: props.slots }}
          title={indicators.get(looking)?.name ?? looking}
          materials={about(looking)}
          onClose={() => setLooking(null)}
        />
      )}
      <ConfirmDialog
        open={isAsking}
        words={{ ...BALLOT_WORDS, title: BALLOT_WORDS.confirmTitle }}
        onClose={() => setIsAsking(false)}
        onConfirm={confirm}
      >
        <p>{BALLOT_WORDS.confirmLead(asked.length)}</p>
      </ConfirmDialog>
    </PageFrame>
  );
}

/** Blind scoring: every indicator asked for, on this phone alone until it is sealed and opened. */
export function BallotPage(props: SessionPageProps) {
  const { session, work, signs, panel, state, round } = props;
  const place = { assignment: work.assignment, session: panel.session, round: round.round };
  const draft = useBallotDraft(session, place);
  const { person } = session.who;
  const { framework } = work.pkg;
  const asked = useMemo(
    () => askedWithWeights(state, round, person, framework),
    [state, round, person, framework],
  );
  const step = memberStep(state, round, person);
  if (step !== 'score') {
    const home = sessionAddress(props);
    const isSealed = step === 'sealed';
    return (
      <PageFrame
        title={BALLOT_WORDS.title(round.round)}
        context={state.convening.title}
        back={{ to: home, label: state.convening.title }}
        signs={signs}
        actions={
          <ButtonLink kind="primary" to={home}>
            {BALLOT_WORDS.toSession}
          </ButtonLink>
        }
      >
        {isSealed ? (
          <Notice tone="success" title={BALLOT_WORDS.sealed} safe={BALLOT_WORDS.sealedDetail} />
        ) : (
          <Empty title={BALLOT_WORDS.gone} detail={BALLOT_WORDS.goneDetail} />
        )}
      </PageFrame>
    );
  }
  if (draft === null) return null;
  return <BallotForm {...{ props, place, asked, draft }} />;
}
