import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { choosingOrder } from '../domain/evidence/derivatives';
import { proofsOf } from '../domain/evidence/proofs';
import type { CapturedEvidence } from '../domain/journal/evaluation';
import type { AssignmentWork } from '../store/assignment-work';
import { thumbnail } from '../store/evidence-bytes';
import type { FieldSession } from '../store/field-session';
import { FIELD_FORM_WORDS } from '../text/field-form-words';
import { sayMinute } from '../text/say-instant';
import { useRemade } from '../ui/use-remade';
import { VirtualGrid } from '../ui/virtual-grid';
import './form.css';

/** As many as an entry names. */
const MAX_EVIDENCE = 50;

const TILE = { width: 18, height: 4 };

function useThumbnail(
  session: FieldSession,
  { sha256, mediaType }: CapturedEvidence['evidence'],
): string | null {
  const small = useLiveQuery(() => thumbnail(session, sha256), [session, sha256]);
  const isMissing = small === null && mediaType.startsWith('image/');
  useRemade(sha256, isMissing, (isWanted) => session.remakeSmall({ sha256, mediaType }, isWanted));
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!small) return;
    const made = URL.createObjectURL(small);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [small]);
  return url;
}

interface ItemProps {
  readonly session: FieldSession;
  readonly item: CapturedEvidence;
  readonly number: number;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

function EvidenceItem({ session, item, number, chosen, disabled, onToggle }: ItemProps) {
  const { capturedAt, caption } = item.evidence;
  const url = useThumbnail(session, item.evidence);
  return (
    <label className="evidence-row">
      <input type="checkbox" checked={chosen} disabled={disabled} onChange={onToggle} />
      {url === null ? null : <img src={url} alt="" />}
      <span>{caption ?? FIELD_FORM_WORDS.evidenceItem(number, sayMinute(capturedAt))}</span>
    </label>
  );
}

interface Offered {
  readonly item: CapturedEvidence;
  readonly number: number;
}

/** Evidence of the assignment, that of the site before the rest; found only while it is looked at. */
function useOffered(work: AssignmentWork, site: string | null, open: boolean): readonly Offered[] {
  const { evaluation } = work;
  return useMemo(() => {
    if (!open) return [];
    const isHere = (item: CapturedEvidence): boolean =>
      site !== null && proofsOf(evaluation, item).some((proves) => proves.site === site);
    const all = choosingOrder(evaluation.evidence, isHere);
    return all.map((item, i) => ({ item, number: all.length - i }));
  }, [evaluation, site, open]);
}

export interface EvidencePickerProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly site: string | null;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly disabled?: boolean;
}

/** Which evidence goes with what is written here; closed until somebody looks. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { session, work, site, chosen, onChange, disabled = false } = props;
  const [open, setOpen] = useState(false);
  const items = useOffered(work, site, open);
  const toggle = (sha256: string) =>
    onChange(
      chosen.includes(sha256) ? chosen.filter((each) => each !== sha256) : [...chosen, sha256],
    );
  const isFull = chosen.length >= MAX_EVIDENCE;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{FIELD_FORM_WORDS.evidence(chosen.length)}</summary>
      {work.evaluation.evidence.length === 0 ? (
        <p className="soft">{FIELD_FORM_WORDS.evidenceNone}</p>
      ) : null}
      {items.length === 0 ? null : (
        <VirtualGrid
          label={FIELD_FORM_WORDS.evidence(chosen.length)}
          items={items}
          keyOf={({ item }) => item.hash}
          tile={TILE}
        >
          {({ item, number }) => (
            <EvidenceItem
              session={session}
              item={item}
              number={number}
              chosen={chosen.includes(item.evidence.sha256)}
              disabled={disabled || (isFull && !chosen.includes(item.evidence.sha256))}
              onToggle={() => toggle(item.evidence.sha256)}
            />
          )}
        </VirtualGrid>
      )}
    </details>
  );
}
