import { useState } from 'react';
import * as z from 'zod/mini';
import type { Site } from '../../../domain/assignment/assignment-package';
import type { ManualPoint } from '../../../domain/fieldwork/noted-position';
import { type FormDraft, useFormDraft } from '../../../forms/use-form-draft';
import type { PickedPoint, PointPickerSlot } from '../../../ui/point-picker';
import type { FieldPageProps } from '../forms/field-page';
import {
  type ManualDraft,
  type ManualFault,
  manualDraft,
  manualPointOf,
  NO_MANUAL,
  pickedDraft,
} from './manual-point';
import { useWhereabouts } from './use-whereabouts';
import { arrivalNow } from './whereabouts-card';

const arrivalDraft = z.object({ ...manualDraft.shape, first: z.string(), second: z.string() });
export type ArrivalDraft = z.infer<typeof arrivalDraft>;

const EMPTY: ArrivalDraft = { ...NO_MANUAL, first: '', second: '' };

interface ArrivalPlace extends Pick<FieldPageProps, 'session' | 'work'> {
  /** What the first text begins with; nothing where it is left out. */
  readonly first?: string;
  readonly site: Site;
  readonly pointPicker: PointPickerSlot;
}

/** A point by hand, checked; undefined where a part of it cannot be taken. */
type CheckedPoint = ManualPoint | null | undefined;

/**
 * What checking in and checking out share: where the phone is, a point by hand, and two texts.
 * @param field name of the draft
 */
export function useArrivalForm(place: ArrivalPlace, field: string) {
  const { session, work, site, pointPicker, first = '' } = place;
  const whereabouts = useWhereabouts();
  const [fault, setFault] = useState<ManualFault | null>(null);
  const { assignment } = work;
  const form: FormDraft<ArrivalDraft> | null = useFormDraft({
    ...{ session, assignment, field, schema: arrivalDraft, initial: { ...EMPTY, first } },
  });
  const draft = form?.value ?? EMPTY;
  const now = session.writer.clock.now().at;
  const arrival = arrivalNow(site, whereabouts.state, draft, now);
  const checkPoint = (): CheckedPoint => {
    const point = manualPointOf(draft, site);
    setFault(point.ok ? null : point.error);
    return point.ok ? point.value : undefined;
  };
  const onChange = (part: Partial<ManualDraft>) => {
    setFault(null);
    form?.change(part);
  };
  const pickField = `${field}:map`;
  const picker = (onDone: () => void) => {
    const onPicked = (point: PickedPoint) => {
      onChange(pickedDraft(point));
      onDone();
    };
    const { sites } = work.pkg;
    return pointPicker({ sites, start: site, draft: pickField, onPicked, onCancel: onDone });
  };
  const card = { whereabouts, arrival, draft, fault, onChange, picker };
  // What the entry takes the place of: the form, and the point as it was left on the map.
  const drafts = [field, pickField];
  return { form, draft, arrival, card, checkPoint, drafts, state: whereabouts.state };
}
