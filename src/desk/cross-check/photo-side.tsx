import type { LeadResponse } from '../../contract/desk-leads';
import type { SeenPhoto } from '../../domain/cross-check/seen-photo';
import { LEAD_WORDS as WORDS } from '../../text/lead-words';
import { sayDistance } from '../../text/say-distance';
import { sayWrittenMinute } from '../../text/say-instant';
import { SOURCE_WORDS } from '../../text/source-words';
import { Facts } from '../../ui/facts';

function sayPlace({ place }: SeenPhoto): string {
  if (place === null) return WORDS.noPosition;
  const degrees = [place.latE7, place.lonE7].map((e7) => (e7 / 1e7).toFixed(5)).join(', ');
  return `${degrees}（±${sayDistance(place.accuracyCm / 100)}）`;
}

export interface PhotoSideProps {
  readonly photo: SeenPhoto;
  readonly index: number;
  readonly lead: LeadResponse;
}

/** One side of a lead: the picture, and what its entry says. */
export function PhotoSide({ photo, index, lead: { sides, people, held } }: PhotoSideProps) {
  const { assignment, sha256, entry, person, site, capturedAt, source } = photo;
  const side = sides.find((each) => each.assignment === assignment);
  const name = WORDS.side(index);
  const address = `/api/desk/assignments/${assignment}/evidence/${sha256}`;
  const words = WORDS.picture(name, side?.project ?? '');
  return (
    <div className="lead-side">
      <h4>{name}</h4>
      {held.includes(entry) ? (
        <a href={address} target="_blank" rel="noreferrer" aria-label={WORDS.openPicture(name)}>
          <img src={address} alt={words} loading="lazy" />
        </a>
      ) : (
        <p className="lead-missing">{WORDS.notHeld}</p>
      )}
      <Facts
        items={[
          { term: WORDS.project, detail: side?.project ?? '' },
          { term: WORDS.agency, detail: side?.agency ?? '' },
          { term: WORDS.site, detail: site?.name ?? WORDS.noSite },
          { term: WORDS.capturedAt, detail: sayWrittenMinute(capturedAt) },
          { term: WORDS.person, detail: people[person] ?? '' },
          { term: WORDS.source, detail: SOURCE_WORDS[source] },
          { term: WORDS.position, detail: sayPlace(photo) },
          { term: WORDS.digest, detail: `${sha256.slice(0, 16)}…`, code: true },
        ]}
      />
    </div>
  );
}
