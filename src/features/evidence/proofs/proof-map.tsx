import { useMemo } from 'react';
import type { Site } from '../../../domain/assignment/assignment-package';
import { PROOF_WORDS as WORDS } from '../../../text/ledger-words';
import { PointMap } from '../../../ui/point-map';
import type { Proof } from './proof-facts';

const degrees = ({ latE7, lonE7 }: { readonly latE7: number; readonly lonE7: number }) => ({
  lat: latE7 / 1e7,
  lon: lonE7 / 1e7,
});

export interface ProofMapProps {
  readonly sites: readonly Site[];
  readonly proofs: readonly Proof[];
}

/** Where the pieces say that they were captured, to scale, beside the sites that they are of. */
export function ProofMap({ sites, proofs }: ProofMapProps) {
  const points = useMemo(
    () =>
      proofs.flatMap(({ item, number, place }) =>
        place === null
          ? []
          : [
              {
                ...{ id: item.hash, label: WORDS.number(number), ...degrees(place) },
                accuracyM: (place.accuracyCm ?? 0) / 100,
              },
            ],
      ),
    [proofs],
  );
  const places = useMemo(() => {
    const named = new Set(proofs.flatMap((proof) => proof.sites));
    return sites
      .filter(({ name }) => named.has(name))
      .map((site) => ({ id: site.id, label: site.name, ...degrees(site), radiusM: site.radiusM }));
  }, [sites, proofs]);
  return (
    <>
      <PointMap
        label={WORDS.mapLabel}
        zoomIn={WORDS.zoomIn}
        zoomOut={WORDS.zoomOut}
        places={places}
        points={points}
        focus={null}
      />
      <p className="soft small">{WORDS.mapNote}</p>
    </>
  );
}
