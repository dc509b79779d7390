import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { AlikeList } from './alike-list';
import { EvidenceThumb } from './evidence-thumb';
import type { NumberedEvidence } from './numbered-evidence';

export interface EvidenceStripProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly items: readonly NumberedEvidence[];
  readonly onOpen: (hash: string) => void;
}

/** The evidence of an indicator as small pictures. */
export function EvidenceStrip({ session, work, items, onOpen }: EvidenceStripProps) {
  return (
    <>
      <ul className="evidence-strip">
        {items.map((each) => (
          <EvidenceThumb
            key={each.item.hash}
            session={session}
            {...each}
            onOpen={() => onOpen(each.item.hash)}
          />
        ))}
      </ul>
      <AlikeList work={work} items={items} />
    </>
  );
}
