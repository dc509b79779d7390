import { lazy, Suspense } from 'react';
import type { PointPickerProps, PointPickerSlot } from '../ui/point-picker';
import type { AssignmentView } from './assignment-route';

/** The picker travels in the offline pack; where it is missing, other ways to set a point remain. */
const PointPicker = lazy(async () => {
  try {
    return { default: (await import('../features/map/point-picker')).PointPicker };
  } catch {
    const { MissingPicker } = await import('./missing-picker');
    return { default: ({ onCancel }: PointPickerProps) => <MissingPicker onClose={onCancel} /> };
  }
});

/** The picker of points for pages that need one; it loads when it is first opened. */
export const pointPickerSlot =
  ({ session, work }: Pick<AssignmentView, 'session' | 'work'>): PointPickerSlot =>
  (props) => (
    <Suspense fallback={null}>
      <PointPicker session={session} work={work} {...props} />
    </Suspense>
  );
