import type { ReactNode } from 'react';
import type { PointPickerSlot } from '../../../ui/point-picker';

/** What the pages of visits show of other features; the app fills it in. */
export interface VisitSlots {
  /** The ways to take pictures on a visit at a site. */
  readonly capture: (visit: string, site: string) => ReactNode;
  readonly pointPicker: PointPickerSlot;
}
