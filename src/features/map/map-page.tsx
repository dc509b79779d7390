import { useMemo, useState } from 'react';
import type { Site } from '../../domain/assignment/assignment-package';
import { isCoarse } from '../../domain/evidence/position-limits';
import { nextWay, type Standpoint, waysToSites } from '../../domain/fieldwork/way-to-site';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { planOf, wholeEvaluation } from '../../store/whole-evaluation';
import { MAP_WORDS, OUTLINE_FAULT_WORDS, sayWay } from '../../text/map-words';
import { Button } from '../../ui/button';
import type { LatLon } from '../../ui/map/datum';
import { FieldMap } from '../../ui/map/field-map';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import type { PickedPoint, PointPickerSlot } from '../../ui/point-picker';
import type { SignFacts } from '../../ui/sign';
import { BaseChoiceField } from './base-choice';
import { FilesCard } from './files-card';
import { PinsDialog, SiteDialog } from './map-dialogs';
import { degreesOf, mapSitesOf, placedEvidence, standpointOf } from './map-view';
import { SelfNotice } from './self-notice';
import { SiteList } from './site-list';
import { useMapBase } from './use-map-base';
import { type FetchFile, useMapFiles } from './use-map-files';
import { useOutlines } from './use-outlines';
import { useOwnPosition } from './use-own-position';

/** A point of the way of the visit that is open. */
export interface TrackPoint {
  readonly latE7: number;
  readonly lonE7: number;
  readonly at: string;
}

export interface MapPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly fetchFile: FetchFile;
  /** Kept while a visit is open, and only then. */
  readonly track?: readonly TrackPoint[];
  readonly pointPicker: PointPickerSlot;
}

const NO_TRACK: readonly TrackPoint[] = [];
const PICKER_DRAFT = 'point:map';

/** What the map shows of the evaluation; folded anew only when the work changes. */
function useMapFacts(work: AssignmentWork) {
  return useMemo(() => {
    const { evidence, fieldwork } = wholeEvaluation(work);
    const visited = new Set(fieldwork.visits.map(({ value }) => value.site));
    const atSites = new Map<string, number>();
    for (const { evidence: each } of evidence) {
      const { site } = each.proves;
      if (site !== null) atSites.set(site, (atSites.get(site) ?? 0) + 1);
    }
    const { placed, unplaced } = placedEvidence(evidence);
    const pins = placed.map(({ id, place }) => ({ id, at: degreesOf(place) }));
    return { visited, atSites, placed, unplaced, pins, sites: mapSitesOf(work.pkg.sites, visited) };
  }, [work]);
}

/** Where the person stands: by a reading while one is asked for, else by the point that they set. */
function useStandpoint() {
  const own = useOwnPosition();
  const [set, setByHand] = useState<PickedPoint | null>(null);
  const newest = own.state?.readings.at(-1);
  const standpoint = useMemo<Standpoint | null>(() => {
    if (newest !== undefined) return standpointOf(newest);
    return set === null ? null : { ...set, accuracyCm: 0 };
  }, [newest, set]);
  return { own, standpoint, byHand: newest === undefined && set !== null, setByHand };
}

function NextSite({ ways }: { readonly ways: ReturnType<typeof waysToSites> | null }) {
  const next = ways === null ? null : nextWay(ways);
  if (next === null) return null;
  const { site, visited, distanceM, wind, bearingDeg } = next;
  return (
    <p className="map-next">
      {visited ? MAP_WORDS.nextAll : MAP_WORDS.next}：<strong>{site.name}</strong>，
      {sayWay(distanceM, wind, bearingDeg)}
    </p>
  );
}

type Opened =
  | { readonly kind: 'site'; readonly site: Site }
  | { readonly kind: 'pins'; readonly ids: readonly string[] }
  | { readonly kind: 'picker' }
  | null;

/** Everything that the page shows, and what its parts may change. */
function useMapPage({ session, work, fetchFile }: MapPageProps) {
  const { map: plan } = planOf(work);
  const { sites } = work.pkg;
  const facts = useMapFacts(work);
  const stand = useStandpoint();
  const { standpoint, byHand } = stand;
  const files = useMapFiles(session, work, fetchFile);
  const shown = useMapBase(session, plan, files.held);
  const outlines = useOutlines(session, plan, files.held);
  const [opened, setOpened] = useState<Opened>(null);
  const [focus, setFocus] = useState<{ readonly at: LatLon } | null>(null);
  const ways = useMemo(
    () => (standpoint === null ? null : waysToSites(standpoint, sites, facts.visited)),
    [standpoint, sites, facts],
  );
  const self = useMemo(
    () =>
      standpoint && {
        at: degreesOf(standpoint),
        accuracyM: byHand ? null : standpoint.accuracyCm / 100,
      },
    [standpoint, byHand],
  );
  return {
    ...{ sites, facts, stand, files, shown, outlines, opened, focus, ways, self },
    open: setOpened,
    goTo: (point: { latE7: number; lonE7: number }) => {
      setFocus({ at: degreesOf(point) });
      setOpened(null);
    },
  };
}

type MapState = ReturnType<typeof useMapPage>;
interface PartProps extends MapPageProps {
  readonly state: MapState;
}

function MapDialog({ work, pointPicker, state }: PartProps) {
  const { opened, stand, sites, facts, ways, open, goTo } = state;
  const close = () => open(null);
  if (opened?.kind === 'picker') {
    const onPicked = (point: PickedPoint) => {
      stand.own.stop();
      stand.setByHand(point);
      goTo(point);
    };
    const start = stand.standpoint;
    const asked = { sites, start, draft: PICKER_DRAFT, onPicked, onCancel: close };
    return pointPicker({ ...asked, onlyLook: true });
  }
  if (opened?.kind === 'pins') {
    const pins = facts.placed.filter(({ id }) => opened.ids.includes(id));
    return <PinsDialog work={work} pins={pins} onClose={close} />;
  }
  if (opened?.kind !== 'site') return null;
  const { site } = opened;
  return (
    <SiteDialog
      {...{ work, site, onClose: close, visited: facts.visited.has(site.id) }}
      way={ways?.find((way) => way.site.id === site.id) ?? null}
      onShow={() => goTo(site)}
    />
  );
}

function Picture({ track = NO_TRACK, state }: PartProps) {
  const { shown, outlines, facts, self, focus, sites, open } = state;
  const line = useMemo(() => track.map(degreesOf), [track]);
  return (
    <>
      <FieldMap
        label={MAP_WORDS.picture}
        words={MAP_WORDS}
        base={shown.base}
        outlines={outlines.lines}
        {...{ sites: facts.sites, pins: facts.pins, track: line, self, focus }}
        onSite={(id) => {
          const site = sites.find((each) => each.id === id);
          if (site !== undefined) open({ kind: 'site', site });
        }}
        onPins={(ids) => open({ kind: 'pins', ids })}
        onBaseFault={shown.onFault}
      />
      {outlines.fault === null ? null : (
        <Notice tone="warning" title={OUTLINE_FAULT_WORDS[outlines.fault]} />
      )}
      {track.length > 1 ? <p className="soft">{MAP_WORDS.track(track.length)}</p> : null}
      {facts.unplaced > 0 ? <p className="soft">{MAP_WORDS.unplaced(facts.unplaced)}</p> : null}
    </>
  );
}

function Actions({ open, stand: { own } }: MapState) {
  const start = () => {
    // What comes of it is said above the map, which may have been scrolled away.
    window.scrollTo({ top: 0 });
    own.start();
  };
  return (
    <>
      <Button onClick={() => open({ kind: 'picker' })}>{MAP_WORDS.setByHand}</Button>
      <Button kind="primary" onClick={own.on ? own.stop : start}>
        {own.on ? MAP_WORDS.stop : MAP_WORDS.locate}
      </Button>
    </>
  );
}

/** Sites, evidence and one's own place on a map that needs no network; all of it also as a list. */
export function MapPage(props: MapPageProps) {
  const { work, signs } = props;
  const state = useMapPage(props);
  const { facts, sites, ways, stand, shown, files, open } = state;
  const { own, standpoint, byHand } = stand;
  return (
    <PageFrame
      title={MAP_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}/site`, label: MAP_WORDS.back }}
      signs={signs}
      actions={<Actions {...state} />}
    >
      <NextSite ways={ways} />
      <SelfNotice own={own} standpoint={standpoint} byHand={byHand} />
      <Picture {...props} state={state} />
      <SiteList
        {...{ sites, visited: facts.visited, evidence: facts.atSites, ways }}
        tellWithin={standpoint !== null && !isCoarse(standpoint)}
        onOpen={(site) => open({ kind: 'site', site })}
      />
      <BaseChoiceField shown={shown} />
      <FilesCard files={files} />
      <MapDialog {...props} state={state} />
    </PageFrame>
  );
}
