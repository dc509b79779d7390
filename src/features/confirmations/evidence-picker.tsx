import { useMemo } from 'react';
import { choosingOrder } from '../../domain/evidence/derivatives';
import type { Evidence } from '../../domain/evidence/evidence';
import type { CapturedEvidence, Evaluation } from '../../domain/journal/evaluation';
import type { FieldSession } from '../../store/field-session';
import { DRAFT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { VirtualGrid } from '../../ui/virtual-grid';
import { Thumb } from './evidence-thumbs';
import { MOST_EVIDENCE } from './sheet-draft';

export interface EvidencePickerProps {
  readonly session: FieldSession;
  readonly evaluation: Evaluation;
  /** What is at this site comes first. */
  readonly site: string | null;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly onClose: () => void;
}

const TILE = { width: 6, height: 7 };

/** Evidence of the assignment to choose from, numbered in its order. */
function useOffered({ evidence }: Evaluation, site: string | null) {
  return useMemo(() => {
    const isHere = (item: CapturedEvidence) => item.evidence.proves.site === site;
    return choosingOrder(evidence, isHere).map((item, i) => ({ item, number: i + 1 }));
  }, [evidence, site]);
}

interface ChoiceProps {
  readonly session: FieldSession;
  readonly evidence: Evidence;
  readonly number: number;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function Choice({
  session,
  evidence: { sha256, mediaType },
  number,
  chosen,
  onToggle,
}: ChoiceProps) {
  return (
    <button
      type="button"
      className="evidence-choice"
      aria-pressed={chosen}
      aria-label={DRAFT_WORDS.evidenceItem(number, chosen)}
      onClick={onToggle}
    >
      <Thumb {...{ session, sha256, mediaType, number }} />
      <span className="mark">{chosen ? DRAFT_WORDS.chosen : ''}</span>
    </button>
  );
}

/** Chooses the evidence of one fact by its small pictures. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { session, evaluation, site, chosen, onChange, onClose } = props;
  const all = useOffered(evaluation, site);
  const toggle = (sha256: string) => {
    const without = chosen.filter((each) => each !== sha256);
    if (without.length < chosen.length) onChange(without);
    else if (chosen.length < MOST_EVIDENCE) onChange([...chosen, sha256]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={DRAFT_WORDS.evidence(chosen.length)}
      actions={
        <Button kind="primary" onClick={onClose}>
          {DRAFT_WORDS.evidenceDone}
        </Button>
      }
    >
      {all.length === 0 ? <p>{DRAFT_WORDS.noEvidence}</p> : null}
      {chosen.length >= MOST_EVIDENCE ? <p role="status">{DRAFT_WORDS.tooMuch}</p> : null}
      <VirtualGrid
        label={DRAFT_WORDS.evidence(chosen.length)}
        items={all}
        keyOf={({ item }) => item.hash}
        tile={TILE}
      >
        {({ item, number }) => (
          <Choice
            session={session}
            evidence={item.evidence}
            number={number}
            chosen={chosen.includes(item.evidence.sha256)}
            onToggle={() => toggle(item.evidence.sha256)}
          />
        )}
      </VirtualGrid>
    </Dialog>
  );
}
