import type { Site } from '../../domain/assignment/assignment-package';
import type { WayToSite } from '../../domain/fieldwork/way-to-site';
import { indicatorsOf } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import { MAP_WORDS, sayPoint, sayWay } from '../../text/map-words';
import { sayMinute } from '../../text/say-instant';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Facts } from '../../ui/facts';
import { List, ListRow } from '../../ui/list-row';
import type { PlacedEvidence } from './map-view';

export interface SiteDialogProps {
  readonly work: AssignmentWork;
  readonly site: Site;
  readonly visited: boolean;
  readonly way: WayToSite | null;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** One site, with the way to it and to the visits. */
export function SiteDialog({ work, site, visited, way, onShow, onClose }: SiteDialogProps) {
  const facts = [
    { term: MAP_WORDS.place, detail: sayPoint(site.latE7, site.lonE7) },
    ...(way === null
      ? []
      : [{ term: MAP_WORDS.way, detail: sayWay(way.distanceM, way.wind, way.bearingDeg) }]),
    {
      term: MAP_WORDS.sites,
      detail: `${visited ? MAP_WORDS.visited : MAP_WORDS.notVisited} · ${MAP_WORDS.radius(site.radiusM)}`,
    },
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={site.name}
      actions={<Button onClick={onClose}>{MAP_WORDS.close}</Button>}
    >
      <Facts items={facts} />
      <Button onClick={onShow}>{MAP_WORDS.show}</Button>
      <ButtonLink to={`/a/${work.assignment}/site/visits/s/${encodeURIComponent(site.id)}`}>
        {MAP_WORDS.toVisits}
      </ButtonLink>
    </Dialog>
  );
}

/** So many are told at once; more lie too close to be told apart and want a nearer look. */
const MOST_ROWS = 30;

function detailOf({ place, item }: PlacedEvidence): string {
  const { accuracyCm } = place;
  const where =
    accuracyCm === null
      ? MAP_WORDS.pinByHand
      : MAP_WORDS.pinAccuracy(Math.max(1, Math.ceil(accuracyCm / 100)));
  return [sayMinute(item.evidence.capturedAt), where, item.evidence.caption]
    .filter(Boolean)
    .join(' · ');
}

export interface PinsDialogProps {
  readonly work: AssignmentWork;
  readonly pins: readonly PlacedEvidence[];
  readonly onClose: () => void;
}

/** The evidence of a pin, each with the way to its picture in the gallery. */
export function PinsDialog({ work, pins, onClose }: PinsDialogProps) {
  const names = new Map(indicatorsOf(work.pkg.framework).map(({ id, name }) => [id, name]));
  const gallery = `/a/${work.assignment}/site/gallery`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={MAP_WORDS.pinTitle(pins.length)}
      actions={<Button onClick={onClose}>{MAP_WORDS.close}</Button>}
    >
      <List label={MAP_WORDS.pinTitle(pins.length)}>
        {pins.slice(0, MOST_ROWS).map((pin) => {
          const { indicator } = pin.item.evidence.proves;
          return (
            <ListRow
              key={pin.id}
              title={(indicator && names.get(indicator)) ?? MAP_WORDS.noIndicator}
              detail={detailOf(pin)}
              to={`${gallery}?evidence=${pin.item.hash}`}
            />
          );
        })}
      </List>
      {pins.length > MOST_ROWS ? <p>{MAP_WORDS.pinMore(pins.length - MOST_ROWS)}</p> : null}
    </Dialog>
  );
}
