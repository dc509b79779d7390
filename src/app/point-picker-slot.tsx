import { Suspense } from 'react';
import type { PointPickerSlot } from '../ui/point-picker';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';

const PointPicker = lazyPage(() => import('../features/map/point-picker'), 'PointPicker');

/** The picker of points for pages that need one; it loads when it is first opened. */
export const pointPickerSlot =
  ({ session, work }: Pick<AssignmentView, 'session' | 'work'>): PointPickerSlot =>
  (props) => (
    <Suspense fallback={null}>
      <PointPicker session={session} work={work} {...props} />
    </Suspense>
  );
