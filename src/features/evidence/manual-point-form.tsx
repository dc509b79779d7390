import { type FormEvent, useEffect, useState } from 'react';
import type { Site } from '../../domain/assignment/assignment-package';
import { draftsOf, putDraft } from '../../store/drafts';
import type { Store } from '../../store/store';
import { MANUAL_POINT_WORDS } from '../../text/capture-state-words';
import { Button } from '../../ui/button';
import type { PointPickerSlot } from '../../ui/point-picker';
import { TextField } from '../../ui/text-field';
import {
  type ManualPoint,
  manualPoint,
  type PointFault,
  pickedField,
  type TypedPoint,
  typedDegrees,
} from './manual-point';

export interface ManualPointFormProps {
  readonly store: Store;
  readonly assignment: string;
  /** Where what is typed lies among the drafts. */
  readonly field: string;
  readonly sites: readonly Site[];
  readonly onPoint: (point: ManualPoint) => void;
  readonly onCancel: () => void;
  readonly pointPicker: PointPickerSlot;
}

const EMPTY: TypedPoint = { lat: '', lon: '', reason: '' };

function readTyped(text: string | undefined): TypedPoint {
  const [lat = '', lon = '', reason = ''] = (text ?? '').split('\n');
  return { lat, lon, reason };
}

/** What is typed, kept at every key stroke and found again after the page is gone. */
function useTypedPoint({ store, assignment, field }: ManualPointFormProps) {
  const [typed, setTyped] = useState(EMPTY);
  useEffect(() => {
    let shown = true;
    void draftsOf(store, assignment).then((drafts) => {
      if (shown && drafts[field] !== undefined) setTyped(readTyped(drafts[field]));
    });
    return () => {
      shown = false;
    };
  }, [store, assignment, field]);
  const change = (part: Partial<TypedPoint>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const text = [next.lat, next.lon, next.reason.replace(/\n/g, ' ')].join('\n');
    void putDraft(store, { assignment, field, text });
  };
  return { typed, change };
}

interface SitePointProps {
  readonly sites: readonly Site[];
  readonly onSite: (site: Site | null) => void;
}

function SitePoint({ sites, onSite }: SitePointProps) {
  return (
    <label className="field">
      <span className="field-label">{MANUAL_POINT_WORDS.site}</span>
      <select
        className="field-control"
        defaultValue=""
        onChange={({ target }) => onSite(sites.find(({ id }) => id === target.value) ?? null)}
      >
        <option value="">{MANUAL_POINT_WORDS.choose}</option>
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The map to choose a point on; it asks for the reason itself. */
function MapPoint(props: ManualPointFormProps & { readonly onClose: () => void }) {
  const { sites, field, pointPicker, onPoint, onClose } = props;
  const draft = pickedField(field);
  return pointPicker({ sites, start: null, draft, onPicked: onPoint, onCancel: onClose });
}

/** Sets a point by hand, with its reason: by a site of the list, by degrees, or on a map. */
export function ManualPointForm(props: ManualPointFormProps) {
  const { sites, onPoint, onCancel } = props;
  const [onMap, setOnMap] = useState(false);
  const { typed, change: keep } = useTypedPoint(props);
  const [fault, setFault] = useState<PointFault | null>(null);
  const change = (part: Partial<TypedPoint>) => {
    setFault(null);
    keep(part);
  };
  const put = (point: Pick<ManualPoint, 'latE7' | 'lonE7'> | null) =>
    point && change({ lat: typedDegrees(point.latE7), lon: typedDegrees(point.lonE7) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const point = manualPoint(typed);
    if (point.ok) onPoint(point.value);
    else setFault(point.error);
  };
  const error = (kind: PointFault, words: string) => (fault === kind ? words : undefined);
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft small">{MANUAL_POINT_WORDS.lead}</p>
      {sites.length === 0 ? null : <SitePoint sites={sites} onSite={put} />}
      <Button onClick={() => setOnMap(true)}>{MANUAL_POINT_WORDS.pick}</Button>
      {onMap ? <MapPoint {...props} onClose={() => setOnMap(false)} /> : null}
      <TextField
        label={MANUAL_POINT_WORDS.lat}
        inputMode="decimal"
        value={typed.lat}
        error={error('point', MANUAL_POINT_WORDS.pointMissing)}
        onChange={({ target }) => change({ lat: target.value })}
      />
      <TextField
        label={MANUAL_POINT_WORDS.lon}
        inputMode="decimal"
        value={typed.lon}
        onChange={({ target }) => change({ lon: target.value })}
      />
      <TextField
        label={MANUAL_POINT_WORDS.reason}
        hint={MANUAL_POINT_WORDS.reasonHint}
        maxLength={200}
        value={typed.reason}
        error={error('reason', MANUAL_POINT_WORDS.reasonMissing)}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <Button kind="primary" type="submit">
        {MANUAL_POINT_WORDS.use}
      </Button>
      <Button onClick={onCancel}>{MANUAL_POINT_WORDS.cancel}</Button>
    </form>
  );
}
