import { type ReactNode, useState } from 'react';
import type { ListedAssignment } from '../../store/assignment-list';
import type { FieldSession } from '../../store/field-session';
import { APP_WORDS } from '../../text/app-words';
import { ASSIGNMENTS_WORDS } from '../../text/assignments-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { List } from '../../ui/list-row';
import { Notice, type NoticeWords, type Tone } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { Progress } from '../../ui/progress';
import type { SignFacts } from '../../ui/sign';
import { TextField } from '../../ui/text-field';
import { AssignmentRow } from './assignment-row';
import { matching } from './matching';
import './assignments-page.css';

export interface AssignmentsPageProps {
  readonly session: FieldSession;
  readonly signs: readonly SignFacts[];
  readonly assignments: readonly ListedAssignment[];
  /** How far an assignment is and whether it is safe, for its row. */
  readonly status: (assignment: string) => ReactNode;
  /** Told of a row that was tapped, while its page is on the way. */
  readonly onOpen: (assignment: string) => void;
  /** True while the list is being fetched and work is being sent. */
  readonly running: boolean;
  /** Why the last attempt to fetch the list failed; null when it did not. */
  readonly fault: (NoticeWords & { readonly tone: Tone }) | null;
  readonly onUpdate: () => void;
}

/** From so many on, looking through takes longer than typing. */
const SEARCH_FROM = 6;

const corner = (
  <AppLink to="/settings" className="page-corner" aria-label={APP_WORDS.settings}>
    <Icon name="settings" />
  </AppLink>
);

function Nothing({ running }: { readonly running: boolean }) {
  if (running) return <Progress label={ASSIGNMENTS_WORDS.updating} value={null} max={1} />;
  return <Empty title={ASSIGNMENTS_WORDS.none} detail={ASSIGNMENTS_WORDS.noneDetail} />;
}

function Rows({ session, assignments, status, onOpen }: AssignmentsPageProps) {
  const [wanted, setWanted] = useState('');
  const shown = matching(assignments, wanted);
  const now = session.writer.clock.now().at;
  return (
    <>
      {assignments.length < SEARCH_FROM ? null : (
        <TextField
          type="search"
          label={ASSIGNMENTS_WORDS.search}
          hint={ASSIGNMENTS_WORDS.searchHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {shown.length === 0 ? <Empty title={ASSIGNMENTS_WORDS.noneFound} /> : null}
      {shown.length === 0 ? null : (
        <List label={ASSIGNMENTS_WORDS.title}>
          {shown.map((of) => (
            <AssignmentRow
              key={of.assignment}
              of={of}
              status={status(of.assignment)}
              now={now}
              onOpen={() => onOpen(of.assignment)}
            />
          ))}
        </List>
      )}
    </>
  );
}

/** The assignments on this phone, the one due first first. */
export function AssignmentsPage(props: AssignmentsPageProps) {
  const { session, signs, assignments, running, fault, onUpdate } = props;
  const update = (
    <Button kind="primary" busy={running} onClick={onUpdate}>
      {running ? ASSIGNMENTS_WORDS.updating : ASSIGNMENTS_WORDS.update}
    </Button>
  );
  return (
    <PageFrame
      title={ASSIGNMENTS_WORDS.title}
      context={`${APP_WORDS.name} · ${session.who.name}`}
      signs={signs}
      corner={corner}
      actions={update}
    >
      {fault === null ? null : <Notice live {...fault} />}
      {assignments.length === 0 ? <Nothing running={running} /> : <Rows {...props} />}
    </PageFrame>
  );
}
