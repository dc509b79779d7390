import type { MemberDraft } from '../../../domain/panel/convening-draft';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { SITTING_WORDS } from '../../../text/panel-words';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { NumberField } from '../../../ui/number-field';
import { SelectField } from '../../../ui/select-field';
import { SeveralChoices } from '../../../ui/several-choices';
import { TextField } from '../../../ui/text-field';
import { personName } from '../names-of';
import type { SectionProps } from './convene-props';
import { eligible, newMember } from './empty-draft';

const MAX_FIELD = 40;

function MemberFields({ member, ...props }: SectionProps & { readonly member: MemberDraft }) {
  const { work, draft, change, faultOf } = props;
  const { person } = member;
  const name = personName(work, person);
  const put = (next: Partial<MemberDraft>) =>
    change({
      members: draft.members.map((each) => (each.person === person ? { ...each, ...next } : each)),
    });
  return (
    <>
      <TextField
        label={CONVENE_WORDS.field(name)}
        maxLength={MAX_FIELD}
        value={member.field}
        error={faultOf('memberField', CONVENE_WORDS.fieldMissing, person)}
        onChange={(event) => put({ field: event.target.value })}
      />
      {draft.parts.length === 1 ? null : (
        <SelectField
          label={CONVENE_WORDS.partOf(name)}
          value={member.part}
          options={draft.parts.map((part) => ({ value: part.id, label: part.name }))}
          onChange={(part) => put({ part })}
        />
      )}
      {draft.method === 'weighted' ? (
        <NumberField
          label={CONVENE_WORDS.memberWeight(name)}
          suffix={CONVENE_WORDS.percent}
          value={member.weight}
          error={faultOf('memberWeight', CONVENE_WORDS.weightMissing, person)}
          onChange={(event) => put({ weight: event.target.value })}
        />
      ) : null}
    </>
  );
}

/** Who scores, what they are experts of, and in which part of the panel. */
export function MembersSection(props: SectionProps) {
  const { work, draft, change, faultOf } = props;
  const people = eligible(work);
  const [firstPart] = draft.parts;
  const choose = (chosen: readonly string[]) =>
    change({
      members: chosen.map(
        (person) =>
          draft.members.find((each) => each.person === person) ??
          newMember(person, firstPart?.id ?? ''),
      ),
    });
  if (people.length === 0) {
    return <Notice title={CONVENE_WORDS.noExperts} next={CONVENE_WORDS.noExpertsNext} />;
  }
  return (
    <Card title={CONVENE_WORDS.members}>
      <SeveralChoices
        legend={CONVENE_WORDS.members}
        hint={CONVENE_WORDS.membersLead}
        error={faultOf('members', CONVENE_WORDS.membersMissing)}
        choices={people.map(({ person, name, role }) => ({
          id: person,
          text: role === 'panelChair' ? `${name}（${SITTING_WORDS.panelChair}）` : name,
        }))}
        value={draft.members.map(({ person }) => person)}
        onChange={(chosen) => choose(chosen ?? [])}
      />
      {draft.members.map((member) => (
        <MemberFields key={member.person} {...props} member={member} />
      ))}
    </Card>
  );
}
