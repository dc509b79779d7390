import { lazy, Suspense, useState } from 'react';
import type { DraftSite } from '../../domain/commission/commission-draft';
import { readDegrees } from '../../domain/commission/read-degrees';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { Button } from '../../ui/button';
import type { MapPlace } from '../../ui/point-map';
import { DeskTable } from '../desk-table';
import { CellInput } from './cell-input';
import { type FormProps, freshLineId, withLine, withoutLine } from './form-props';

const PlaceMap = lazy(async () => ({
  default: (await import('../../ui/place-map')).PlaceMap,
}));

const FIELDS = [
  { key: 'name', label: WORDS.siteName, maxLength: 80 },
  { key: 'lat', label: WORDS.lat, maxLength: 20 },
  { key: 'lon', label: WORDS.lon, maxLength: 20 },
  { key: 'radius', label: WORDS.radius, maxLength: 8 },
] as const;

const placesOf = (sites: readonly DraftSite[]): readonly MapPlace[] =>
  sites.flatMap(({ id, name, lat, lon, radius }) => {
    const [latE7, lonE7] = [readDegrees(lat, 90), readDegrees(lon, 180)];
    if (latE7 === null || lonE7 === null) return [];
    const radiusM = /^\d+$/.test(radius) ? Number(radius) : 300;
    return [{ id, label: name || id, lat: latE7 / 1e7, lon: lonE7 / 1e7, radiusM }];
  });

/** Sites, with coordinates typed or set on the map. */
export function SitesForm({ draft: { sites }, change }: FormProps) {
  const [selected, select] = useState<string | null>(null);
  const set = (at: number, part: Partial<DraftSite>) =>
    change({ sites: withLine(sites, at, part) });
  const place = (lat: number, lon: number) => {
    const at = sites.findIndex(({ id }) => id === selected);
    if (at >= 0) set(at, { lat: lat.toFixed(6), lon: lon.toFixed(6) });
  };
  const fresh = { id: freshLineId('S', sites), name: '', lat: '', lon: '', radius: '300' };
  return (
    <section className="desk-part">
      <h2>{WORDS.sites}</h2>
      <p className="soft small">{WORDS.mapNote}</p>
      <div className="commission-sites">
        <div className="commission-lines">
          <DeskTable
            caption={WORDS.sites}
            heads={[...FIELDS.map(({ label }) => label), WORDS.acts]}
          >
            {sites.map((site, at) => (
              <tr key={site.id}>
                {FIELDS.map(({ key, label, maxLength }) => (
                  <td key={key}>
                    <CellInput
                      label={`${label} ${at + 1}`}
                      value={site[key]}
                      maxLength={maxLength}
                      onText={(text) => set(at, { [key]: text })}
                    />
                  </td>
                ))}
                <td className="commission-act">
                  <Button
                    aria-pressed={selected === site.id}
                    aria-label={WORDS.place2(site.name || String(at + 1))}
                    onClick={() => select(site.id)}
                  >
                    {WORDS.placeShort}
                  </Button>
                  <Button
                    aria-label={WORDS.remove(site.name || String(at + 1))}
                    onClick={() => change({ sites: withoutLine(sites, at) })}
                  >
                    {WORDS.removeShort}
                  </Button>
                </td>
              </tr>
            ))}
          </DeskTable>
          <div className="desk-buttons">
            <Button
              onClick={() => {
                change({ sites: [...sites, fresh] });
                select(fresh.id);
              }}
            >
              {WORDS.addSite}
            </Button>
          </div>
        </div>
        <Suspense fallback={null}>
          <PlaceMap
            label={WORDS.map}
            zoomIn={WORDS.zoomIn}
            zoomOut={WORDS.zoomOut}
            places={placesOf(sites)}
            onPlace={place}
          />
        </Suspense>
      </div>
    </section>
  );
}
