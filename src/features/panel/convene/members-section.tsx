import { memo, useMemo } from 'react';
import type { ConveningDraft, MemberDraft } from '../../../domain/panel/convening-draft';
import type { AssignmentWork } from '../../../store/assignment-work';
import { CONVENE_WORDS } from '../../../text/convene-words';
import { SITTING_WORDS } from '../../../text/panel-words';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { SeveralChoices } from '../../../ui/several-choices';
import { drawnFrom, type EditConvening, type SectionProps } from './convene-props';
import { eligible, newMember } from './empty-draft';
import { MemberFields } from './member-fields';

type People = readonly { readonly id: string; readonly text: string }[];

const peopleOf = (work: Pick<AssignmentWork, 'pkg'>): People =>
  eligible(work).map(({ person, name, role }) => ({
    id: person,
    text: role === 'panelChair' ? `${name}（${SITTING_WORDS.panelChair}）` : name,
  }));

/** The members that are chosen now, each with what was typed of them before. */
const choosing =
  (chosen: readonly string[]) =>
  (now: ConveningDraft): ConveningDraft => ({
    ...now,
    members: chosen.map(
      (person) =>
        now.members.find((each) => each.person === person) ??
        newMember(person, now.parts[0]?.id ?? ''),
    ),
  });

const MembersChoice = memo(function MembersChoice(props: {
  readonly people: People;
  /** Joined, so that it is the same while only something of a member is typed. */
  readonly chosen: string;
  readonly error: string | undefined;
  readonly edit: EditConvening;
}) {
  const { people, chosen, error, edit } = props;
  return (
    <SeveralChoices
      legend={CONVENE_WORDS.members}
      hint={CONVENE_WORDS.membersLead}
      error={error}
      choices={people}
      value={chosen.split(' ')}
      onChange={(next) => edit(choosing(next ?? []))}
    />
  );
});

const needed = ({ pkg }: Pick<AssignmentWork, 'pkg'>, members: readonly MemberDraft[]): string => {
  const { least = 1, source = '' } = pkg.framework.panelMembers ?? {};
  return CONVENE_WORDS.membersFew(members.length, least, source);
};

/** Who scores, what they are experts of, and in which part of the panel. */
export const MembersSection = memo(
  function MembersSection({ work, draft, edit, faultOf }: SectionProps) {
    const people = useMemo(() => peopleOf(work), [work]);
    const { members, method } = draft;
    const parts = useMemo(
      () =>
        draft.parts.length === 1
          ? null
          : draft.parts.map(({ id, name }) => ({ value: id, label: name })),
      [draft.parts],
    );
    if (people.length === 0) {
      return <Notice title={CONVENE_WORDS.noExperts} next={CONVENE_WORDS.noExpertsNext} />;
    }
    const names = new Map(work.pkg.team.map(({ person, name }) => [person, name]));
    return (
      <Card title={CONVENE_WORDS.members}>
        <MembersChoice
          {...{ people, edit }}
          chosen={members.map(({ person }) => person).join(' ')}
          error={
            faultOf('members', CONVENE_WORDS.membersMissing) ??
            faultOf('membersFew', needed(work, members))
          }
        />
        {members.map((member) => (
          <MemberFields
            key={member.person}
            {...{ member, parts, edit, faultOf }}
            name={names.get(member.person) ?? member.person}
            isWeighted={method === 'weighted'}
          />
        ))}
      </Card>
    );
  },
  drawnFrom(['members', 'parts', 'method']),
);
