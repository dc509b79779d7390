import { useMemo } from 'react';
import { MapPage } from '../features/map/map-page';
import type { AssignmentView } from './assignment-route';
import { packageFileFetcher } from './package-file-fetcher';
import { pointPickerSlot } from './point-picker-slot';

/** The map with what it needs of the app: the way to the bureau's files, and the picker of points. */
export function MapRoute({ view }: { readonly view: AssignmentView }) {
  const { session } = view;
  const fetchFile = useMemo(() => packageFileFetcher(session), [session]);
  return <MapPage {...view} fetchFile={fetchFile} pointPicker={pointPickerSlot(view)} />;
}
