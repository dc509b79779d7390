import type { ReactNode } from 'react';

/** A place to be offered on the map: degrees × 10⁷, WGS-84. */
export interface PickableSite {
  readonly id: string;
  readonly name: string;
  readonly latE7: number;
  readonly lonE7: number;
  readonly radiusM: number;
}

/** A point that a person set by hand, and why. */
export interface PickedPoint {
  readonly latE7: number;
  readonly lonE7: number;
  readonly reason: string;
}

/** The page that asks for a point by hand, where the phone has none to give or a wrong one. */
export interface PointPickerProps {
  readonly sites: readonly PickableSite[];
  /** Where the map begins: a poor reading, the site, or null for all sites. */
  readonly start: { readonly latE7: number; readonly lonE7: number } | null;
  /** The point is only looked from and never recorded: no reason is asked, and an empty one given. */
  readonly onlyLook?: boolean;
  /** Field whose draft keeps what is set and typed; whoever records the point clears it. */
  readonly draft: string;
  readonly onPicked: (point: PickedPoint) => void;
  readonly onCancel: () => void;
}

/** How a page offers the picker without knowing the feature that it lives in. */
export type PointPickerSlot = (props: PointPickerProps) => ReactNode;
