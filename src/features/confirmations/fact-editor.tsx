import { useState } from 'react';
import type { Evaluation } from '../../domain/journal/evaluation';
import type { FieldSession } from '../../store/field-session';
import { DRAFT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextArea } from '../../ui/text-area';
import { EvidencePicker } from './evidence-picker';
import { EvidenceThumbs } from './evidence-thumbs';
import type { DraftFact } from './sheet-draft';

export interface FactEditorProps {
  readonly session: FieldSession;
  readonly evaluation: Evaluation;
  readonly site: string | null;
  readonly number: number;
  readonly fact: DraftFact;
  readonly onChange: (fact: DraftFact) => void;
  readonly onRemove: () => void;
}

/** One fact while the sheet is being written: its words, its evidence, or away with it. */
export function FactEditor(props: FactEditorProps) {
  const { session, evaluation, site, number, fact, onChange, onRemove } = props;
  const [picking, setPicking] = useState(false);
  return (
    <Card>
      <TextArea
        label={DRAFT_WORDS.text(number)}
        hint={DRAFT_WORDS.hint}
        maxLength={2000}
        value={fact.text}
        onChange={(event) => onChange({ ...fact, text: event.target.value })}
      />
      <EvidenceThumbs {...{ session, evaluation }} evidence={fact.evidence} />
      <Button onClick={() => setPicking(true)}>{DRAFT_WORDS.evidence(fact.evidence.length)}</Button>
      <Button kind="quiet" onClick={onRemove}>
        {DRAFT_WORDS.remove}
      </Button>
      {picking ? (
        <EvidencePicker
          session={session}
          evaluation={evaluation}
          site={site}
          chosen={fact.evidence}
          onChange={(evidence) => onChange({ ...fact, evidence })}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Card>
  );
}
