import type { Site } from '../../domain/assignment/assignment-package';
import { type EvidencePlace, evidencePlace } from '../../domain/fieldwork/evidence-place';
import { tileHosts } from '../../domain/fieldwork/map-hosts';
import type { MapPlan } from '../../domain/fieldwork/map-plan';
import type { Standpoint } from '../../domain/fieldwork/way-to-site';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { Reading } from '../../platform/geolocation';
import type { MapBase } from '../../ui/map/base-layer';
import type { LatLon } from '../../ui/map/datum';
import type { MapSite } from '../../ui/map/field-drawing';
import type { ReadBytes } from '../../ui/map/read-bytes';

export const degreesOf = ({ latE7, lonE7 }: { latE7: number; lonE7: number }): LatLon => [
  latE7 / 1e7,
  lonE7 / 1e7,
];

export const standpointOf = ({ latitude, longitude, accuracyM }: Reading): Standpoint => ({
  latE7: Math.round(latitude * 1e7),
  lonE7: Math.round(longitude * 1e7),
  accuracyCm: Math.ceil(accuracyM * 100),
});

export const mapSitesOf = (
  sites: readonly Site[],
  visited: ReadonlySet<string>,
): readonly MapSite[] =>
  sites.map((site) => ({
    ...{ id: site.id, label: site.name, at: degreesOf(site), radiusM: site.radiusM },
    done: visited.has(site.id),
  }));

/** A piece of evidence that has a place. */
export interface PlacedEvidence {
  readonly id: string;
  readonly item: CapturedEvidence;
  readonly place: EvidencePlace;
}

/** What was made of an original lies where the original does, and is no pin of its own. */
export function placedEvidence(all: readonly CapturedEvidence[]): {
  readonly placed: readonly PlacedEvidence[];
  readonly unplaced: number;
} {
  const originals = all.filter(({ evidence }) => evidence.derived === undefined);
  const placed = originals.flatMap((item) => {
    const place = evidencePlace(item.evidence);
    return place === null ? [] : [{ id: item.evidence.sha256, item, place }];
  });
  return { placed, unplaced: originals.length - placed.length };
}

export interface BaseChoice {
  readonly id: string;
  readonly name: string;
  readonly base: MapBase;
}

const BLANK: MapBase = { kind: 'blank' };
const creditOf = ({ attribution, approval }: NonNullable<MapPlan['base']>): string =>
  approval === null ? attribution : `${attribution} ${approval}`;

/** The base maps to choose from, the best for work without a network first. */
export function baseChoices(
  map: MapPlan | null,
  words: { readonly offline: string; readonly blank: string },
  read: ReadBytes | null,
): readonly BaseChoice[] {
  const blank = { id: 'blank', name: words.blank, base: BLANK };
  if (map === null) return [blank];
  const { base, online } = map;
  const offline: BaseChoice[] =
    base === null || read === null
      ? []
      : [
          {
            ...{ id: 'offline', name: words.offline },
            base: { kind: 'pmtiles', key: base.file.sha256, read, credit: creditOf(base) },
          },
        ];
  const others = online.map(
    ({ id, name, url, subdomains = '', maxZoom, datum, attribution }): BaseChoice => ({
      ...{ id: `online:${id}`, name },
      base: {
        ...{ kind: 'tiles', url, subdomains, maxZoom, datum, credit: attribution },
        hosts: tileHosts({ url, subdomains }),
      },
    }),
  );
  return [...offline, blank, ...others];
}
