import type { LeadResponse } from '../../contract/desk-leads';
import type { LeadBasis } from '../../domain/cross-check/lead';
import { sayBasis } from '../../text/say-lead';
import { BallotPair } from './ballot-pair';
import { CrowdReports } from './crowd-reports';
import { PhotoMap } from './photo-map';
import { PhotoSide } from './photo-side';
import { TextPair } from './text-pair';

interface PartProps {
  readonly basis: LeadBasis;
  readonly lead: LeadResponse;
  readonly title: string;
}

function Part({ basis, lead, title }: PartProps) {
  switch (basis.kind) {
    case 'sharedText':
      return <TextPair basis={basis} lead={lead} />;
    case 'equalBallots':
      return <BallotPair basis={basis} lead={lead} />;
    case 'gradeCrowd':
      return <CrowdReports basis={basis} />;
    default:
      return (
        <>
          <div className="lead-pair">
            {[basis.a, basis.b].map((photo, index) => (
              <PhotoSide key={photo.entry} photo={photo} index={index} lead={lead} />
            ))}
          </div>
          {basis.kind === 'onePlace' || basis.kind === 'travel' ? (
            <PhotoMap photos={[basis.a, basis.b]} basis={title} />
          ) : null}
        </>
      );
  }
}

/** One thing that a lead rests on: what was measured, and both sides. */
export function BasisView(props: PartProps) {
  const { basis, title } = props;
  return (
    <article className="lead-part" aria-label={title}>
      <h3>{title}</h3>
      <p className="lead-said">{sayBasis(basis)}</p>
      <Part {...props} />
    </article>
  );
}
