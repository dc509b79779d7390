import type { LeadResponse } from '../../contract/desk-leads';
import type { LeadBasis } from '../../domain/cross-check/lead';
import { sayBasis } from '../../text/say-lead';
import { PhotoMap } from './photo-map';
import { PhotoSide } from './photo-side';

export interface BasisViewProps {
  readonly basis: LeadBasis;
  readonly lead: LeadResponse;
  readonly title: string;
}

/** One thing that a lead rests on: what was measured, and both sides. */
export function BasisView({ basis, lead, title }: BasisViewProps) {
  return (
    <article className="lead-part" aria-label={title}>
      <h3>{title}</h3>
      <p className="lead-said">{sayBasis(basis)}</p>
      <div className="lead-pair">
        {[basis.a, basis.b].map((photo, index) => (
          <PhotoSide key={photo.entry} photo={photo} index={index} lead={lead} />
        ))}
      </div>
      {basis.kind === 'onePlace' || basis.kind === 'travel' ? (
        <PhotoMap photos={[basis.a, basis.b]} basis={title} />
      ) : null}
    </article>
  );
}
