import { ROLES } from '../../domain/assignment/role';
import type { DraftMember } from '../../domain/commission/commission-draft';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { ROLE_WORDS } from '../../text/role-words';
import { toBase64Url } from '../../trust/bytes';
import { Button } from '../../ui/button';
import { DeskTable } from '../desk-table';
import { CellInput } from './cell-input';
import { type FormProps, withLine, withoutLine } from './form-props';

/** Roles of the agency and of a panel; the bureau's own people sign in at the desk. */
const OPTIONS = ROLES.slice(0, 7);

const newMember = (role: DraftMember['role']): DraftMember => ({
  ...{ person: toBase64Url(crypto.getRandomValues(new Uint8Array(16))), name: '', role },
});

/** The team: names and roles. */
export function TeamForm({ draft: { team }, change }: FormProps) {
  const set = (at: number, part: Partial<DraftMember>) =>
    change({ team: withLine(team, at, part) });
  return (
    <section className="desk-part">
      <h2>{WORDS.team}</h2>
      <DeskTable caption={WORDS.team} heads={[WORDS.member, WORDS.role, WORDS.acts]}>
        {team.map((member, at) => (
          <tr key={member.person}>
            <td>
              <CellInput
                label={`${WORDS.member} ${at + 1}`}
                value={member.name}
                maxLength={40}
                onText={(name) => set(at, { name })}
              />
            </td>
            <td>
              <select
                className="field-control"
                aria-label={`${WORDS.role} ${at + 1}`}
                value={member.role}
                onChange={({ target }) => {
                  const role = OPTIONS.find((each) => each === target.value);
                  if (role !== undefined) set(at, { role });
                }}
              >
                {OPTIONS.map((role) => (
                  <option key={role} value={role}>
                    {ROLE_WORDS[role]}
                  </option>
                ))}
              </select>
            </td>
            <td className="commission-act">
              <Button
                aria-label={WORDS.remove(member.name || String(at + 1))}
                onClick={() => change({ team: withoutLine(team, at) })}
              >
                {WORDS.removeShort}
              </Button>
            </td>
          </tr>
        ))}
      </DeskTable>
      <div className="desk-buttons">
        <Button
          onClick={() =>
            change({
              team: [...team, newMember(team.length === 0 ? 'leadEvaluator' : 'evaluator')],
            })
          }
        >
          {WORDS.addMember}
        </Button>
      </div>
    </section>
  );
}
