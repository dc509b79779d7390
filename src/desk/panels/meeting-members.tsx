import type { DeskPanelSession } from '../../contract/desk-panels';
import { MEETING_WORDS } from '../../text/meeting-words';
import { MEMBER_STEP_WORDS } from '../../text/panel-words';
import { DeskTable } from '../desk-table';

const HEADS = [MEETING_WORDS.member, MEETING_WORDS.field, MEETING_WORDS.state];

/** Who sits in a session and how far each of them is. */
export function MeetingMembers({ session: { members } }: { readonly session: DeskPanelSession }) {
  return (
    <DeskTable caption={MEETING_WORDS.member} heads={HEADS}>
      {members.map(({ person, name, field, step }) => (
        <tr key={person}>
          <th scope="row">{name}</th>
          <td>{field}</td>
          <td>{MEMBER_STEP_WORDS[step]}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
