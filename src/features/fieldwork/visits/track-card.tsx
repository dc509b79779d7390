import { useLiveQuery } from 'dexie-react-hooks';
import { TRACK_WORDS } from '../../../text/visit-words';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import type { FieldPageProps } from '../forms/field-page';
import { readTrack, setTrackOff } from './track-drafts';

interface TrackCardProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly visit: string;
}

/** Whether the way of this visit is recorded, and how much of it there is. */
export function TrackCard({ session, work, visit }: TrackCardProps) {
  const { assignment } = work;
  const track = useLiveQuery(
    () => readTrack(session, assignment, visit),
    [session, assignment, visit],
  );
  if (track === undefined) return null;
  return (
    <Card title={TRACK_WORDS.title}>
      <ChoiceGroup
        legend={TRACK_WORDS.points(track.points.length)}
        hint={TRACK_WORDS.lead}
        layout="row"
        choices={[
          { value: 'on', label: TRACK_WORDS.record },
          { value: 'off', label: TRACK_WORDS.off },
        ]}
        value={track.off ? 'off' : 'on'}
        onChange={(value) => void setTrackOff(session, assignment, visit, value === 'off')}
      />
    </Card>
  );
}
