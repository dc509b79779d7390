import L from 'leaflet';
import type { Datum } from './datum';
import type { ReadBytes } from './read-bytes';

/** What lies under everything else. */
export type MapBase =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'pmtiles';
      readonly key: string;
      readonly read: ReadBytes;
      readonly credit: string;
    }
  | {
      readonly kind: 'tiles';
      readonly url: string;
      readonly subdomains: string;
      /** Where its tiles come from, as the browser's policy names them. */
      readonly hosts: readonly string[];
      readonly maxZoom: number;
      readonly datum: Datum;
      readonly credit: string;
    };

export const datumOf = (base: MapBase): Datum => (base.kind === 'tiles' ? base.datum : 'WGS84');

/** Why a base map does not show: the page's policy admits no such host, or the tiles do not come. */
export type BaseFault = 'not-admitted' | 'no-tiles' | 'unreadable';

/** Leaflet reads a credit as markup; the bureau's words are none. */
const asText = (credit: string): string =>
  credit.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Tells when the browser's policy (CSP) kept a picture of one of these hosts from being loaded. */
function watchPolicy(hosts: readonly string[], onFault: (fault: BaseFault) => void): () => void {
  const refused = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective !== 'img-src' || !URL.canParse(blockedURI)) return;
    if (hosts.includes(new URL(blockedURI).host)) onFault('not-admitted');
  };
  document.addEventListener('securitypolicyviolation', refused);
  return () => document.removeEventListener('securitypolicyviolation', refused);
}

function addTiles(
  map: L.Map,
  base: Extract<MapBase, { kind: 'tiles' }>,
  onFault: (fault: BaseFault) => void,
): () => void {
  const { url, subdomains, maxZoom, credit } = base;
  const stop = watchPolicy(base.hosts, onFault);
  const layer = L.tileLayer(url, {
    ...(subdomains === '' ? {} : { subdomains }),
    ...{ maxNativeZoom: maxZoom, maxZoom: 20, attribution: asText(credit) },
  });
  layer.on('tileerror', () => onFault('no-tiles'));
  layer.addTo(map);
  return () => {
    stop();
    layer.remove();
  };
}

function addPmtiles(
  map: L.Map,
  base: Extract<MapBase, { kind: 'pmtiles' }>,
  onFault: (fault: BaseFault) => void,
): () => void {
  let layer: L.Layer | null = null;
  let gone = false;
  // The reader of vector tiles is heavy and needed by those alone who have such a file.
  void import('./pmtiles-layer')
    .then(({ pmtilesLayer }) => pmtilesLayer(base.key, base.read, asText(base.credit)))
    .then((made) => {
      if (gone) return;
      layer = made.addTo(map);
    })
    .catch(() => onFault('unreadable'));
  return () => {
    gone = true;
    layer?.remove();
  };
}

/** Puts a base map under a map; the answer takes it away again. */
export function addBase(
  map: L.Map,
  base: MapBase,
  onFault: (fault: BaseFault) => void,
): () => void {
  if (base.kind === 'tiles') return addTiles(map, base, onFault);
  if (base.kind === 'pmtiles') return addPmtiles(map, base, onFault);
  return () => undefined;
}
