import { useState } from 'react';
import { useParams } from 'wouter';
import { type DrawResponse, drawResponse } from '../../contract/registry-draws';
import { DRAW_WORDS as WORDS } from '../../text/draw-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { CandidatesCard } from './candidates-card';
import { DrawnCard } from './drawn-card';

interface StepProps {
  readonly of: DrawResponse;
  readonly onDone: () => void;
}

function FixCard({ of, onDone }: StepProps) {
  const { act, busy, fault } = useDeskAct();
  const fix = async () => {
    if ((await act(`/registry/draws/${of.id}/candidates`, null)) !== null) onDone();
  };
  return (
    <Card title={WORDS.fix}>
      <p>{WORDS.fixNote}</p>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={onDone} />}
      <div className="desk-buttons">
        <Button kind="primary" busy={busy} onClick={() => void fix()}>
          {WORDS.fix}
        </Button>
      </div>
    </Card>
  );
}

function OpenCard({ of, onDone }: StepProps) {
  const [word, setWord] = useState('');
  const { act, busy, fault } = useDeskAct();
  const open = async () => {
    const body = { word: word.trim() };
    if ((await act(`/registry/draws/${of.id}/opening`, null, body)) !== null) onDone();
  };
  return (
    <Card title={WORDS.open}>
      <TextField
        label={WORDS.word}
        hint={WORDS.wordHint}
        value={word}
        maxLength={60}
        onChange={({ target }) => setWord(target.value)}
      />
      <p>{WORDS.openNote}</p>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={onDone} />}
      <div className="desk-buttons">
        <Button kind="primary" busy={busy} onClick={() => void open()}>
          {WORDS.open}
        </Button>
      </div>
    </Card>
  );
}

function View({ of, onDone }: StepProps) {
  const mayWrite = useMay('registry.write');
  const { plan, commitment, madeAt, candidates, seed } = of;
  const quotas = plan.quotas.map(({ field, count }) => `${field} ${count} 人`).join('，');
  const items = [
    { term: WORDS.parties, detail: plan.parties.join('、') },
    { term: WORDS.quotas, detail: quotas },
    { term: WORDS.madeAt, detail: sayMinute(madeAt) },
    { term: WORDS.commitment, detail: commitment, code: true },
  ];
  return (
    <div className="registry-page">
      <h1>{plan.title}</h1>
      <Card>
        <Facts items={items} />
        {seed === null ? <p>{WORDS.commitmentNote}</p> : null}
      </Card>
      {seed === null ? null : <DrawnCard of={of} mayWrite={mayWrite} onDone={onDone} />}
      {candidates === null && mayWrite ? <FixCard of={of} onDone={onDone} /> : null}
      {candidates === null ? null : <CandidatesCard of={of} candidates={candidates} />}
      {candidates !== null && candidates.length > 0 && seed === null && mayWrite ? (
        <OpenCard of={of} onDone={onDone} />
      ) : null}
    </div>
  );
}

/** `/registry/draws/:draw`: one draw, step by step. */
export function DrawPage() {
  const { draw = '' } = useParams();
  const { loaded, reload } = useLoaded(`/registry/draws/${draw}`, drawResponse);
  return (
    <>
      <AppLink to="/registry/draws">{WORDS.back}</AppLink>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(value) => <View of={value} onDone={reload} />}
      </LoadedView>
    </>
  );
}
