import { memberStep } from '../../../domain/panel/member-step';
import { MEMBER_STEP_WORDS, SESSION_WORDS, SITTING_WORDS } from '../../../text/panel-words';
import { List, ListRow } from '../../../ui/list-row';
import { personName } from '../names-of';
import type { SessionPageProps } from '../panel-props';

/** Who sits in the session and how far each of them is; no score, and no hint of one. */
export function MembersCard({ work, state, round }: SessionPageProps) {
  const { convening } = state;
  return (
    <section className="stack">
      <h2>{SESSION_WORDS.members}</h2>
      <List label={SESSION_WORDS.members}>
        {convening.members.map(({ person, field }) => {
          const isChair = person === convening.chair;
          const role = isChair ? SITTING_WORDS.panelChair : SITTING_WORDS.expert;
          return (
            <ListRow
              key={person}
              title={personName(work, person)}
              detail={SESSION_WORDS.memberLine(field, role)}
              trailing={MEMBER_STEP_WORDS[memberStep(state, round, person)]}
            />
          );
        })}
      </List>
    </section>
  );
}
