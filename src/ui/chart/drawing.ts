/** What a shape stands for; its looks are in chart.css, or in whatever else draws it. */
export type ShapeRole =
  | 'ring'
  | 'rim'
  | 'spoke'
  | 'spoke-open'
  | 'area'
  | 'dot'
  | 'track'
  | 'track-open'
  | 'hatch'
  | 'fill'
  | 'origin'
  | 'label'
  | 'note';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lengths in drawing units, of which `LETTER` are one em; y runs down; text stands on its y. */
export type Shape =
  | { readonly kind: 'polygon'; readonly role: ShapeRole; readonly points: readonly Point[] }
  | {
      readonly kind: 'lines';
      readonly role: ShapeRole;
      readonly segments: readonly (readonly [Point, Point])[];
    }
  | {
      readonly kind: 'rect';
      readonly role: ShapeRole;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'circle';
      readonly role: ShapeRole;
      readonly x: number;
      readonly y: number;
      readonly radius: number;
    }
  | {
      readonly kind: 'text';
      readonly role: ShapeRole;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

/** A picture as plain data: the page maps it to elements, a report may write it as text. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
