import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { openTrack } from '../features/fieldwork/visits/open-track';
import { MapPage } from '../features/map/map-page';
import type { AssignmentView } from './assignment-route';
import { packageFileFetcher } from './package-file-fetcher';
import { pointPickerSlot } from './point-picker-slot';

const NO_TRACK: readonly [] = [];

/** The map with what it needs of the app: the bureau's files, the open visit's track, the picker. */
export function MapRoute({ view }: { readonly view: AssignmentView }) {
  const { session, work } = view;
  const fetchFile = useMemo(() => packageFileFetcher(session), [session]);
  const track = useLiveQuery(() => openTrack(session, work), [session, work]) ?? NO_TRACK;
  return (
    <MapPage {...view} fetchFile={fetchFile} track={track} pointPicker={pointPickerSlot(view)} />
  );
}
