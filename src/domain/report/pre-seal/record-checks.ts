import { notSynced } from '../../journal/team-progress';
import { lackedBy } from './points-checks';
import {
  blockersOfKind,
  type PreSealCheck,
  type PreSealCheckOf,
  type PreSealInput,
  type PreSealItem,
  stateBy,
} from './pre-seal-check';

/** Whose work may be missing here: what stands here can say no more than that. */
function teamCheck({ team, person: me }: PreSealInput): PreSealCheckOf<'team'> {
  const members = notSynced(team, me).map(
    ({ person, name, state }) => ({ kind: 'member', person, name, state }) as const,
  );
  const unknown: readonly PreSealItem[] =
    team.unknownEntries === 0 ? [] : [{ kind: 'unknown-work', entries: team.unknownEntries }];
  const items = [...members, ...unknown];
  const facts = { members: team.members.length };
  return { check: 'team', state: stateBy(items, 'look'), items, facts };
}

/** What was typed and never entered, and entries of a newer build: a report would leave them out. */
function entriesCheck({ typed, evaluation }: PreSealInput): PreSealCheckOf<'entries'> {
  const count = evaluation.setAside.filter(({ reason }) => reason === 'unknown-type').length;
  const unknown: readonly PreSealItem[] = count === 0 ? [] : [{ kind: 'unknown-entries', count }];
  const items = [...typed, ...unknown];
  return { check: 'entries', state: stateBy(items, 'failed'), items, facts: {} };
}

/** Whether what was entered is all here, by people who may, and of one mind. */
export function recordChecks(input: PreSealInput): readonly PreSealCheck[] {
  const declared = blockersOfKind(input, 'no-declaration');
  const differing = [
    ...blockersOfKind(input, 'indicator').filter((each) => lackedBy(each) === 'conflicts'),
    ...blockersOfKind(input, 'conflict'),
  ];
  const forks = blockersOfKind(input, 'fork');
  const settled = input.evaluation.forks.filter((fork) => fork.settled !== null).length;
  return [
    { check: 'declared', state: stateBy(declared, 'failed'), items: declared, facts: {} },
    { check: 'conflicts', state: stateBy(differing, 'failed'), items: differing, facts: {} },
    { check: 'forks', state: stateBy(forks, 'failed'), items: forks, facts: { settled } },
    entriesCheck(input),
    teamCheck(input),
  ];
}
