import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { heldFiles } from '../../store/package-files';
import { planOf } from '../../store/whole-evaluation';
import { MAP_WORDS, PICKER_WORDS, sayPoint } from '../../text/map-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { LatLon } from '../../ui/map/datum';
import { FieldMap } from '../../ui/map/field-map';
import { Notice } from '../../ui/notice';
import type { PickableSite, PointPickerProps } from '../../ui/point-picker';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { degreesOf } from './map-view';
import { useMapBase } from './use-map-base';
import { useOutlines } from './use-outlines';
import { type PointDraft, usePointDraft } from './use-point-draft';
import './point-picker.css';

export interface PointPickerPageProps extends PointPickerProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
}

const MAX_REASON = 200;
/** On a smaller scale a thumb covers a village, and a point says nothing. */
const COARSEST_M_PER_PX = 20;
type Draft = ReturnType<typeof usePointDraft>;

const pointAt = ([lat, lon]: LatLon, reason: string): PointDraft => ({
  ...{ latE7: Math.round(lat * 1e7), lonE7: Math.round(lon * 1e7) },
  reason,
});

function SiteChoice(props: {
  readonly sites: readonly PickableSite[];
  readonly onChoose: (site: PickableSite) => void;
}) {
  const { sites, onChoose } = props;
  if (sites.length === 0) return null;
  return (
    <SelectField
      label={PICKER_WORDS.sites}
      value=""
      options={[
        { value: '', label: '' },
        ...sites.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(chosen) => {
        const site = sites.find(({ id }) => id === chosen);
        if (site !== undefined) onChoose(site);
      }}
    />
  );
}

/** The map under the crosshair, with what is on the phone of the assignment's maps. */
function PickerMap(
  props: Pick<PointPickerPageProps, 'session' | 'work' | 'sites'> & {
    readonly focus: { readonly at: LatLon } | null;
    readonly onCentre: (at: LatLon, metresPerPixel: number) => void;
  },
) {
  const { session, work, sites, focus, onCentre } = props;
  const { map } = planOf(work);
  const rows = useLiveQuery(() => heldFiles(session.db), [session]);
  const held = useMemo(() => new Map((rows ?? []).map((each) => [each.sha256, each])), [rows]);
  const { base, onFault } = useMapBase(session, map, held);
  const { lines } = useOutlines(session, map, held);
  const content = useMemo(
    () => ({
      sites: sites.map((site) => ({
        ...{ id: site.id, label: site.name, at: degreesOf(site), radiusM: site.radiusM },
        done: false,
      })),
      ...{ track: [], pins: [], self: null },
    }),
    [sites],
  );
  return (
    <FieldMap
      {...content}
      {...{ base, focus, onCentre, outlines: lines, words: MAP_WORDS }}
      crosshair
      label={PICKER_WORDS.picture}
      onBaseFault={onFault}
    />
  );
}

/** The point under way, and whether it can be used. */
function usePicking(
  { start, onPicked, onCancel, onlyLook = false }: PointPickerProps,
  drafts: Draft,
) {
  const kept = drafts.found?.draft ?? null;
  const [point, setPoint] = useState<PointDraft | null>(kept);
  const [asked, setAsked] = useState(false);
  const [scale, setScale] = useState(0);
  const begin = kept ?? start;
  const [focus, setFocus] = useState(begin === null ? null : { at: degreesOf(begin) });
  // What the map does by itself while it opens is nobody's choice: no draft, and no change of one.
  const touched = useRef(false);
  const touch = () => {
    touched.current = true;
  };
  const become = (next: PointDraft) => {
    setPoint(next);
    if (touched.current) drafts.put(next);
  };
  const reason = point?.reason ?? '';
  const missing = !onlyLook && toPlainText(reason).trim() === '';
  const tooFar = scale > COARSEST_M_PER_PX;
  return {
    ...{ point, focus, reason, touch },
    error: asked && missing ? PICKER_WORDS.reasonMissing : undefined,
    tooFar: asked && tooFar,
    moved: (at: LatLon, metresPerPixel: number) => {
      setScale(metresPerPixel);
      if (touched.current || kept === null) become(pointAt(at, reason));
    },
    type: (text: string) => {
      touch();
      if (point !== null) become({ ...point, reason: text });
    },
    choose: (site: PickableSite) => {
      touch();
      setFocus({ at: degreesOf(site) });
    },
    confirm: () => {
      setAsked(true);
      if (point === null || missing || tooFar) return;
      onPicked({ ...point, reason: toPlainText(reason).trim() });
    },
    cancel: () => {
      // A draft that stays is offered again; nothing is lost by that.
      void drafts.drop().catch(() => undefined);
      onCancel();
    },
  };
}

type Picking = ReturnType<typeof usePicking>;

function Fields({ picking, drafts, ...props }: PointPickerPageProps & Asking) {
  const { point, focus, reason, error, tooFar, touch, moved, type, choose } = picking;
  return (
    <div className="point-picker" onPointerDownCapture={touch} onKeyDownCapture={touch}>
      <PickerMap {...props} focus={focus} onCentre={moved} />
      <p role="status">
        {PICKER_WORDS.point}：{point === null ? '' : sayPoint(point.latE7, point.lonE7)}
      </p>
      {tooFar ? <Notice tone="warning" live title={PICKER_WORDS.tooFar} /> : null}
      <SiteChoice sites={props.sites} onChoose={choose} />
      {props.onlyLook ? null : (
        <TextArea
          label={PICKER_WORDS.reason}
          hint={PICKER_WORDS.reasonHint}
          error={error}
          maxLength={MAX_REASON}
          rows={2}
          value={reason}
          onChange={(event) => type(event.target.value)}
        />
      )}
      {drafts.failed ? (
        <Notice tone="danger" live title={PICKER_WORDS.notKept} next={PICKER_WORDS.notKeptNext} />
      ) : null}
    </div>
  );
}

interface Asking {
  readonly picking: Picking;
  readonly drafts: Draft;
}

function PickerDialog(props: PointPickerPageProps & { readonly drafts: Draft }) {
  const picking = usePicking(props, props.drafts);
  return (
    <Dialog
      open
      onClose={props.onCancel}
      title={PICKER_WORDS.title}
      actions={
        <>
          <Button onClick={picking.cancel}>{PICKER_WORDS.cancel}</Button>
          <Button kind="primary" onClick={picking.confirm}>
            {PICKER_WORDS.confirm}
          </Button>
        </>
      }
    >
      <p>{PICKER_WORDS.lead}</p>
      {props.onlyLook ? <p>{PICKER_WORDS.onlyLook}</p> : null}
      <Fields {...props} picking={picking} />
    </Dialog>
  );
}

/**
 * Asks for a point by hand, with a reason where it is recorded: the way out where the position is denied, late or wrong by
 * kilometres. What is set and typed is a draft from the first touch; it goes when the person cancels,
 * and otherwise with the entry of whoever asked.
 */
export function PointPicker(props: PointPickerPageProps) {
  const { session, work, draft } = props;
  const drafts = usePointDraft(session, work.assignment, draft);
  return drafts.found === null ? null : <PickerDialog {...props} drafts={drafts} />;
}
