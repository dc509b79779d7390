import { useMemo } from 'react';
import type { ReportResponse } from '../../contract/desk';
import type { Site } from '../../domain/assignment/assignment-package';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
import { type MapPoint, PointMap } from '../../ui/point-map';

const WORDS = DESK_WORDS.evidence;

export interface EvidenceMapProps {
  readonly sites: readonly Site[];
  readonly evidence: ReportResponse['evidence'];
  /** Digest of the piece to look at. */
  readonly focus: string | null;
}

const degrees = (e7: number): number => e7 / 1e7;

const pointsOf = (evidence: ReportResponse['evidence']): MapPoint[] =>
  evidence.flatMap(({ sha256, latE7, lonE7, accuracyCm, capturedAt }, place) =>
    latE7 === null || lonE7 === null
      ? []
      : [
          {
            id: sha256,
            label: `${place + 1} · ${sayMinute(capturedAt)}`,
            lat: degrees(latE7),
            lon: degrees(lonE7),
            accuracyM: (accuracyCm ?? 0) / 100,
          },
        ],
  );

/** Sites of the package and positions of the evidence, to scale and without any map service. */
export function EvidenceMap({ sites, evidence, focus }: EvidenceMapProps) {
  const places = useMemo(
    () =>
      sites.map(({ id, name, latE7, lonE7, radiusM }) => ({
        ...{ id, label: name, radiusM, lat: degrees(latE7), lon: degrees(lonE7) },
      })),
    [sites],
  );
  const points = useMemo(() => pointsOf(evidence), [evidence]);
  return (
    <figure className="desk-map">
      <PointMap
        label={WORDS.map}
        zoomIn={WORDS.zoomIn}
        zoomOut={WORDS.zoomOut}
        places={places}
        points={points}
        focus={focus}
      />
      <figcaption className="soft small">{WORDS.mapDetail}</figcaption>
    </figure>
  );
}
