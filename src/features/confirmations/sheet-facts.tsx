import { standingObjections } from '../../domain/fieldwork/confirmation-stage';
import { CONFIRMATION_WORDS } from '../../text/confirmation-words';
import { Card } from '../../ui/card';
import type { SheetProps } from './confirmation-view';
import { EvidenceThumbs } from './evidence-thumbs';

/** The facts of a sheet with their pictures and the objections that stand. */
export function SheetFacts({ view, sheet }: SheetProps) {
  const objections = standingObjections(sheet);
  return (
    <>
      {sheet.value.facts.map(({ id, text, evidence }, i) => (
        <Card key={id} title={CONFIRMATION_WORDS.fact(i + 1)}>
          <p className="fact-text">{text}</p>
          <EvidenceThumbs
            session={view.session}
            evaluation={view.work.evaluation}
            evidence={evidence}
          />
          {(objections[id] ?? []).map((objection) => (
            <p key={objection} className="fact-objection">
              <strong>{CONFIRMATION_WORDS.objection}：</strong>
              {objection}
            </p>
          ))}
        </Card>
      ))}
    </>
  );
}
