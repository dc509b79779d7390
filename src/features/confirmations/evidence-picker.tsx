import type { Evaluation } from '../../domain/journal/evaluation';
import type { FieldSession } from '../../store/field-session';
import { DRAFT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
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

/** Evidence of the assignment to choose from, what belongs to the site first, the newest first. */
function offered({ evidence }: Evaluation, site: string | null) {
  const newest = [...evidence].reverse();
  const isHere = (item: (typeof newest)[number]) => item.evidence.proves.site === site;
  return [...newest.filter(isHere), ...newest.filter((item) => !isHere(item))];
}

/** Chooses the evidence of one fact by its small pictures. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { session, evaluation, site, chosen, onChange, onClose } = props;
  const all = offered(evaluation, site);
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
      <ul className="fact-thumbs">
        {all.map(({ evidence: { sha256 } }, i) => {
          const isChosen = chosen.includes(sha256);
          return (
            <li key={sha256}>
              <button
                type="button"
                className="evidence-choice"
                aria-pressed={isChosen}
                aria-label={DRAFT_WORDS.evidenceItem(i + 1, isChosen)}
                onClick={() => toggle(sha256)}
              >
                <Thumb session={session} sha256={sha256} number={i + 1} />
                <span className="mark">{isChosen ? DRAFT_WORDS.chosen : ''}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
