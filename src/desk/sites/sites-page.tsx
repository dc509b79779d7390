import { useMemo, useState } from 'react';
import { type ExtentResponse, extentResponse } from '../../contract/desk-sites';
import { INTAKE_NAV } from '../../text/intake-nav-words';
import { SITE_MAP_WORDS as WORDS } from '../../text/site-map-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { OutlineForm } from './outline-form';
import { SitesView } from './sites-view';

/** All sites on one map, with the same as a list. */
export function SitesPage() {
  const { session } = useDeskSession();
  const { loaded, reload } = useLoaded('/sites/extent', extentResponse);
  return (
    <>
      <h1>{INTAKE_NAV.sites}</h1>
      <p>{WORDS.intro}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => <SiteMap read={read} />}
      </LoadedView>
      {session.role === 'performanceUnit' ? <OutlineForm onKept={reload} /> : null}
    </>
  );
}

const degrees = (e7: number): number => e7 / 1e7;

function SiteMap({ read: { extent, outline } }: { readonly read: ExtentResponse }) {
  const [turn, setTurn] = useState(0);
  const start = useMemo(
    () =>
      extent === null
        ? null
        : {
            ...{ south: degrees(extent.south), west: degrees(extent.west) },
            ...{ north: degrees(extent.north), east: degrees(extent.east) },
          },
    [extent],
  );
  if (start === null) return <Empty title={WORDS.none} detail={WORDS.noneDetail} />;
  return (
    <>
      <p className="desk-buttons">
        <Button onClick={() => setTurn(turn + 1)}>{WORDS.all}</Button>
      </p>
      <SitesView key={turn} start={start} outline={outline} />
    </>
  );
}
