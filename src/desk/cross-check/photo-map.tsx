import { useMemo } from 'react';
import type { SeenPhoto } from '../../domain/cross-check/seen-photo';
import { LEAD_WORDS as WORDS } from '../../text/lead-words';
import { PointMap } from '../../ui/point-map';

const at = ({ latE7, lonE7 }: { readonly latE7: number; readonly lonE7: number }) => ({
  ...{ lat: latE7 / 1e7, lon: lonE7 / 1e7 },
});

export interface PhotoMapProps {
  readonly photos: readonly SeenPhoto[];
  /** What the find is called. */
  readonly basis: string;
}

/** Where two photos were taken and where their sites lie, to scale. */
export function PhotoMap({ photos, basis }: PhotoMapProps) {
  const places = useMemo(
    () =>
      photos.flatMap(({ site }) =>
        site === null
          ? []
          : [{ id: site.id, label: site.name, radiusM: site.radiusM, ...at(site) }],
      ),
    [photos],
  );
  const points = useMemo(
    () =>
      photos.flatMap(({ entry, place }, index) =>
        place === null
          ? []
          : [
              {
                ...{ id: entry, label: WORDS.side(index), ...at(place) },
                accuracyM: place.accuracyCm / 100,
              },
            ],
      ),
    [photos],
  );
  return (
    <figure className="lead-map">
      <PointMap
        label={WORDS.map(basis)}
        zoomIn={WORDS.zoomIn}
        zoomOut={WORDS.zoomOut}
        places={places}
        points={points}
        focus={null}
      />
      <figcaption className="soft small">{WORDS.mapDetail}</figcaption>
    </figure>
  );
}
