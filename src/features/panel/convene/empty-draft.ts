import { indicatorsOf } from '../../../domain/framework/framework';
import type { ConveningDraft, MemberDraft } from '../../../domain/panel/convening-draft';
import type { AssignmentWork } from '../../../store/assignment-work';
import { CONVENE_WORDS } from '../../../text/convene-words';

/** Draft of a convening; one for each assignment. */
export const CONVENE_FIELD = 'panel:convene';

const FIRST_PART = 'p1';

/** Who may be called to score: the experts, and the chairs, who may score too. */
export const eligible = ({ pkg }: Pick<AssignmentWork, 'pkg'>) =>
  pkg.team.filter(({ role }) => role === 'expert' || role === 'panelChair');

export const newMember = (person: string, part: string): MemberDraft => ({
  ...{ person, part, field: '', weight: '' },
});

/**
 * What a chair begins with: every expert, every indicator, the mean, no threshold but an example.
 * Where the framework says how many members a panel has, as many ballots close a round: our reading,
 * which the chair may change, and whose source says so.
 */
export function emptyDraft(work: Pick<AssignmentWork, 'pkg'>): ConveningDraft {
  const experts = work.pkg.team.filter(({ role }) => role === 'expert');
  const { panelMembers } = work.pkg.framework;
  const indicators = indicatorsOf(work.pkg.framework).map(({ id }) => id);
  return {
    ...{ kind: null, title: '' },
    parts: [{ id: FIRST_PART, name: CONVENE_WORDS.wholeGroup, weight: '', indicators }],
    members: experts.map(({ person }) => newMember(person, FIRST_PART)),
    ...{ method: 'mean', dropEach: '1', fromMembers: '5', source: '' },
    ...{ spread: '30', fromMean: '', rounds: '2' },
    quorum: panelMembers === undefined ? '' : `${panelMembers.least}`,
    quorumSource: panelMembers === undefined ? '' : CONVENE_WORDS.quorumOwn,
    pledge: CONVENE_WORDS.samplePledge,
  };
}
