import { useEffect, useLayoutEffect, useRef } from 'react';
import type { BaseFault, MapBase } from './base-layer';
import type { LatLon } from './datum';
import {
  type DrawingEvents,
  type DrawingWords,
  FieldDrawing,
  type MapContent,
} from './field-drawing';
import './field-map.css';

export interface FieldMapProps extends MapContent {
  /** What the picture shows; the same facts must stand beside it as text. */
  readonly label: string;
  readonly words: DrawingWords;
  readonly base: MapBase;
  /** A new object moves the picture there. */
  readonly focus: { readonly at: LatLon } | null;
  /** Marks the middle of the picture. */
  readonly crosshair?: boolean;
  readonly onSite?: (id: string) => void;
  readonly onPins?: (ids: readonly string[]) => void;
  readonly onBaseFault?: (fault: BaseFault) => void;
  readonly onCentre?: DrawingEvents['onCentre'];
}

/** Everything that has a place, for the first picture. */
const extentOf = ({ sites, outlines, self }: MapContent): readonly LatLon[] => [
  ...sites.map(({ at }) => at),
  ...(sites.length === 0 ? outlines.flat() : []),
  ...(self === null ? [] : [self.at]),
];

/** A map for work on site. It never turns, loads nothing by itself, and works without a base map. */
export function FieldMap(props: FieldMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<FieldDrawing | null>(null);
  const latest = useRef(props);
  const { sites, outlines, track, pins, self, base, focus } = props;
  useLayoutEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (element.current === null) return;
    const events: DrawingEvents = {
      onSite: (id) => latest.current.onSite?.(id),
      onPins: (ids) => latest.current.onPins?.(ids),
      onBaseFault: (fault) => latest.current.onBaseFault?.(fault),
      onCentre: (...moved) => latest.current.onCentre?.(...moved),
    };
    const made = new FieldDrawing(element.current, latest.current.words, events);
    drawing.current = made;
    made.fit(extentOf(latest.current));
    return () => {
      drawing.current = null;
      made.remove();
    };
  }, []);
  useEffect(() => {
    drawing.current?.show({ sites, outlines, track, pins, self });
  }, [sites, outlines, track, pins, self]);
  useEffect(() => drawing.current?.setBase(base), [base]);
  useEffect(() => {
    if (focus !== null) drawing.current?.goTo(focus.at);
  }, [focus]);
  return (
    <section
      className={props.crosshair ? 'field-map crosshair' : 'field-map'}
      aria-label={props.label}
    >
      <div ref={element} className="field-map-picture" />
    </section>
  );
}
