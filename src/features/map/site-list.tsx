import type { Site } from '../../domain/assignment/assignment-package';
import type { WayToSite } from '../../domain/fieldwork/way-to-site';
import { MAP_WORDS, sayWay } from '../../text/map-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';

export interface SiteListProps {
  readonly sites: readonly Site[];
  readonly visited: ReadonlySet<string>;
  /** Evidence that lies at each site, by the site that it names. */
  readonly evidence: ReadonlyMap<string, number>;
  /** The shortest first; null while nobody knows where the person is. */
  readonly ways: readonly WayToSite[] | null;
  /** False where the reading is too coarse to say so. */
  readonly tellWithin: boolean;
  readonly onOpen: (site: Site) => void;
}

function detailOf({ visited, evidence, tellWithin }: SiteListProps, site: Site, way?: WayToSite) {
  const count = evidence.get(site.id) ?? 0;
  return [
    way === undefined ? null : sayWay(way.distanceM, way.wind, way.bearingDeg),
    way?.within && tellWithin ? MAP_WORDS.within : null,
    visited.has(site.id) ? MAP_WORDS.visited : MAP_WORDS.notVisited,
    MAP_WORDS.radius(site.radiusM),
    count === 0 ? null : MAP_WORDS.evidenceCount(count),
  ]
    .filter((each) => each !== null)
    .join(' · ');
}

/** The picture as text: every site with what the map shows of it. */
export function SiteList(props: SiteListProps) {
  const { sites, ways, onOpen } = props;
  const rows = ways ?? sites.map((site) => ({ site }));
  return (
    <Card title={MAP_WORDS.sites}>
      {sites.length === 0 ? <p>{MAP_WORDS.noSites}</p> : null}
      {ways === null && sites.length > 0 ? <p className="soft">{MAP_WORDS.needPosition}</p> : null}
      <List label={MAP_WORDS.sites}>
        {rows.map((row) => (
          <ListRow
            key={row.site.id}
            title={row.site.name}
            detail={detailOf(props, row.site, 'wind' in row ? row : undefined)}
            onClick={() => onOpen(row.site)}
          />
        ))}
      </List>
    </Card>
  );
}
