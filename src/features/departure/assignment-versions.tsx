import { useLiveQuery } from 'dexie-react-hooks';
import { readAssignments } from '../../store/assignments';
import type { FieldSession } from '../../store/field-session';
import { DEPARTURE_WORDS } from '../../text/departure-words';

/** Which version of what the bureau commissioned this phone works by, to be held against the bureau's. */
export function AssignmentVersions({ session }: { readonly session: FieldSession }) {
  const all = useLiveQuery(() => readAssignments(session), [session]) ?? [];
  return all.map(({ package: { assignment, project, version, issuedAt } }) => (
    <p key={assignment} className="soft small">
      {DEPARTURE_WORDS.version(project.name, version, issuedAt)}
    </p>
  ));
}
