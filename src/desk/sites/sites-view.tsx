import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type ExtentResponse, type SitesResponse, sitesResponse } from '../../contract/desk-sites';
import { writeBox } from '../../domain/sites/site-box';
import { SITE_MAP_WORDS as WORDS } from '../../text/site-map-words';
import { CellMap, type MapCell, type MapView } from '../../ui/cell-map';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { SiteList } from './site-list';

const NONE: readonly MapCell[] = [];
const WORLD: MapView = { south: -85, west: -180, north: 85, east: 180, zoom: 3 };

const e7 = (degrees: number, most: number): number =>
  Math.round(Math.min(most, Math.max(-most, degrees)) * 1e7);

/** What the server is asked for: whole numbers, on the earth. */
const boxOf = ({ south, west, north, east, zoom }: MapView): string =>
  writeBox({
    ...{ south: e7(south, 90), west: e7(west, 180), north: e7(north, 90), east: e7(east, 180) },
    zoom: Math.round(zoom),
  });

/** Cells for the map, each with the address of its report as its id; empty where it has none. */
const cellsOf = ({ cells }: SitesResponse): readonly MapCell[] =>
  cells.map(({ count, latE7, lonE7, alone }) => ({
    ...{ id: alone?.report ? `/a/${alone.assignment}/r/${alone.report}` : '', text: String(count) },
    label: alone?.name ?? WORDS.cellOf(count),
    ...{ lat: latE7 / 1e7, lon: lonE7 / 1e7 },
  }));

export interface SitesViewProps extends Pick<ExtentResponse, 'outline'> {
  readonly start: Omit<MapView, 'zoom'>;
}

/** The map and, beside it, what lies in its picture. */
export function SitesView({ start, outline }: SitesViewProps) {
  const [, navigate] = useLocation();
  const [view, setView] = useState<MapView>(WORLD);
  const box = boxOf(view);
  const { loaded, reload } = useLoaded(`/sites?box=${box}`, sitesResponse, true);
  const read = loaded.state === 'loaded' ? loaded.value : null;
  const cells = useMemo(() => (read === null ? NONE : cellsOf(read)), [read]);
  const open = (report: string, nearer: () => void) =>
    report === '' ? nearer() : navigate(report);
  return (
    <div className="desk-columns">
      <CellMap
        label={WORDS.map}
        zoomIn={WORDS.zoomIn}
        zoomOut={WORDS.zoomOut}
        {...{ start, outline, cells }}
        onView={setView}
        onCell={open}
      />
      <section aria-labelledby="sites-list">
        <h2 id="sites-list">{WORDS.list}</h2>
        <LoadedView loaded={loaded} onRetry={reload}>
          {(page) => <SiteList key={box} box={box} first={page} />}
        </LoadedView>
      </section>
    </div>
  );
}
