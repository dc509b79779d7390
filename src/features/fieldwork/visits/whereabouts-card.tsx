import { type ReactNode, useState } from 'react';
import type { Site } from '../../../domain/assignment/assignment-package';
import { type Arrival, arrivalAt } from '../../../domain/fieldwork/arrival';
import type { Instant } from '../../../domain/kernel/instant';
import { notedPosition, type PositionState } from '../../../platform/geolocation';
import { sayArrival, WHEREABOUTS_WORDS } from '../../../text/visit-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { type ManualDraft, type ManualFault, manualPointOf } from './manual-point';
import type { Whereabouts } from './use-whereabouts';

/** Where the phone is now, seen from the site; a point by hand counts once it is complete. */
export function arrivalNow(
  site: Site,
  state: PositionState,
  manual: ManualDraft,
  now: Instant,
): Arrival {
  const { fixes, noPosition } = notedPosition(state, now);
  const point = manualPointOf(manual, site);
  const known = { fixes, manual: point.ok ? point.value : null };
  return arrivalAt(site, { ...known, noPosition: state.failure === null ? null : noPosition });
}

interface ManualFieldsProps {
  readonly draft: ManualDraft;
  readonly fault: ManualFault | null;
  readonly onChange: (part: Partial<ManualDraft>) => void;
  /** The map to choose a point on; `onDone` closes it. */
  readonly picker: (onDone: () => void) => ReactNode;
}

/** The point that was chosen on the map, and the way to another one. */
function MapPoint({ draft, fault, picker }: Omit<ManualFieldsProps, 'onChange'>) {
  const words = WHEREABOUTS_WORDS;
  const { latitude, longitude } = draft;
  const isSet = latitude !== '' && longitude !== '';
  // Choosing the map opens it; a form that comes back with a point leaves it closed.
  const [open, setOpen] = useState(!isSet);
  return (
    <>
      {isSet ? <p>{words.picked(latitude, longitude)}</p> : null}
      {fault === 'latitude' || fault === 'longitude' ? (
        <p className="field-error" role="alert">
          {words.notPicked}
        </p>
      ) : null}
      <Button onClick={() => setOpen(true)}>{isSet ? words.pickAgain : words.pick}</Button>
      {open ? picker(() => setOpen(false)) : null}
    </>
  );
}

function ManualFields({ draft, fault, onChange, picker }: ManualFieldsProps) {
  const words = WHEREABOUTS_WORDS;
  return (
    <>
      <ChoiceGroup
        legend={words.manual}
        hint={words.manualLead}
        choices={[
          { value: 'none', label: words.useNone },
          { value: 'declared', label: words.useDeclared },
          { value: 'map', label: words.useMap },
          { value: 'typed', label: words.useTyped },
        ]}
        value={draft.way}
        onChange={(way) => onChange({ way })}
      />
      {draft.way === 'map' ? <MapPoint {...{ draft, fault, picker }} /> : null}
      {draft.way === 'typed' ? (
        <>
          <TextField
            label={words.latitude}
            inputMode="decimal"
            value={draft.latitude}
            error={fault === 'latitude' ? words.badLatitude : undefined}
            onChange={(event) => onChange({ latitude: event.target.value })}
          />
          <TextField
            label={words.longitude}
            inputMode="decimal"
            value={draft.longitude}
            error={fault === 'longitude' ? words.badLongitude : undefined}
            onChange={(event) => onChange({ longitude: event.target.value })}
          />
        </>
      ) : null}
      {draft.way === 'none' ? null : (
        <TextField
          label={words.reason}
          maxLength={200}
          value={draft.reason}
          error={fault === 'reason' ? words.reasonMissing : undefined}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      )}
    </>
  );
}

export interface WhereaboutsCardProps extends ManualFieldsProps {
  readonly title: string;
  readonly whereabouts: Whereabouts;
  readonly arrival: Arrival;
}

/** Live readings, distance and bearing to the declared site, and a point by hand as the way out. */
export function WhereaboutsCard({ title, whereabouts, arrival, ...manual }: WhereaboutsCardProps) {
  const { state, again } = whereabouts;
  const waiting = !state.settled && state.readings.length === 0;
  const offersManual =
    manual.draft.way !== 'none' ||
    (state.settled && ['unknown', 'coarse', 'stale'].includes(arrival.kind));
  const said = waiting && arrival.kind === 'unknown';
  return (
    <Card title={title}>
      <div role="status">
        {said ? (
          <p>{WHEREABOUTS_WORDS.searching}</p>
        ) : (
          <Notice
            tone={arrival.kind === 'there' ? 'success' : 'warning'}
            title={sayArrival(arrival)}
            safe={WHEREABOUTS_WORDS.readings(state.readings.length)}
          />
        )}
      </div>
      {state.settled && arrival.kind !== 'there' ? (
        <Button onClick={again}>{WHEREABOUTS_WORDS.again}</Button>
      ) : null}
      {offersManual ? <ManualFields {...manual} /> : null}
    </Card>
  );
}
