import { useState } from 'react';
import { peopleResponse, personResponse } from '../../contract/registry';
import { isExpert, ROLES } from '../../domain/assignment/role';
import type { DraftMember } from '../../domain/commission/commission-draft';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { CHOICE_WORDS } from '../../text/registry-choice-words';
import { REGISTRY_WORDS } from '../../text/registry-words';
import { ROLE_WORDS } from '../../text/role-words';
import { toBase64Url } from '../../trust/bytes';
import { Button } from '../../ui/button';
import { DeskTable } from '../desk-table';
import { CellInput } from './cell-input';
import { EntryChooser } from './entry-chooser';
import { type FormProps, withLine, withoutLine } from './form-props';
import { HeldEntry } from './held-entry';

/** Roles of the agency and of a panel; the bureau's own people sign in at the desk. */
const OPTIONS = ROLES.slice(0, 7);

const newMember = (role: DraftMember['role']): DraftMember => ({
  ...{ person: toBase64Url(crypto.getRandomValues(new Uint8Array(16))), name: '', role },
});

const LEAD = { kind: 'lead' };
const EXPERT = { kind: 'expert' };
const narrowedFor = (of: DraftMember['role']): Readonly<Record<string, string>> => {
  if (of === 'leadEvaluator') return LEAD;
  return isExpert(of) ? EXPERT : {};
};

/** The team: names and roles, typed or taken from the registry. */
export function TeamForm({ draft: { team }, change }: FormProps) {
  const [choosing, setChoosing] = useState<number | null>(null);
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
                onText={(name) => set(at, { name, entry: undefined })}
              />
              {member.entry === undefined ? null : (
                <HeldEntry
                  key={member.entry}
                  path={`/registry/people/${member.entry}`}
                  schema={personResponse}
                  name={member.name}
                  isLead={member.role === 'leadEvaluator'}
                />
              )}
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
              <Button aria-label={CHOICE_WORDS.chooseFor(at + 1)} onClick={() => setChoosing(at)}>
                {CHOICE_WORDS.choose}
              </Button>{' '}
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
      {choosing === null || team[choosing] === undefined ? null : (
        <EntryChooser
          title={CHOICE_WORDS.person}
          searchLabel={REGISTRY_WORDS.search.people}
          path="/registry/people"
          narrowed={narrowedFor(team[choosing].role)}
          schema={peopleResponse}
          aboutOf={({ record }) => [record.employer, ...record.fields].join('、')}
          onChoose={({ id, record }) => {
            setChoosing(null);
            set(choosing, { name: record.name, entry: id });
          }}
          onClose={() => setChoosing(null)}
        />
      )}
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
