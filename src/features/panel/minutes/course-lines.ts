import type { PanelState } from '../../../domain/panel/panel-state';
import type { AssignmentWork } from '../../../store/assignment-work';
import { MATERIALS_WORDS, sayMaterial } from '../../../text/materials-words';
import { MINUTES_WORDS } from '../../../text/minutes-words';
import { sayMinute } from '../../../text/say-instant';
import { indicatorNames, personName } from '../names-of';

type Work = Pick<AssignmentWork, 'pkg'>;

const materialLines = (work: Work, { materials }: PanelState): readonly string[] =>
  materials.map(({ title, indicator, at, takenBack }) =>
    sayMaterial(
      title,
      indicator === null ? MATERIALS_WORDS.whole : indicatorNames(work, [indicator]),
      sayMinute(at),
      takenBack === null ? null : sayMinute(takenBack),
    ),
  );

function roundLines(work: Work, { members, rounds }: PanelState): readonly string[] {
  const gone = new Set(
    members.flatMap(({ person, recusedFrom }) => (recusedFrom === 'all' ? [person] : [])),
  );
  const closed = rounds.filter(({ closedBy }) => closedBy !== null);
  return closed.flatMap(({ round, ballots, absent }) => {
    const counted = ballots.filter(
      ({ isClosedOver, leftOut, person }) => isClosedOver && leftOut === null && !gone.has(person),
    );
    return [
      MINUTES_WORDS.round(round, counted.length),
      ...absent.map(({ person, reason }) =>
        MINUTES_WORDS.absent(round, personName(work, person), reason),
      ),
      ...ballots.flatMap(({ person, leftOut }) =>
        leftOut === null ? [] : [MINUTES_WORDS.leftOut(round, personName(work, person), leftOut)],
      ),
    ];
  });
}

const recusalLines = (work: Work, { recusals }: PanelState): readonly string[] =>
  recusals.map(({ person, indicators, reason }) => {
    const name = personName(work, person);
    return indicators === null
      ? MINUTES_WORDS.recusedAll(name, reason)
      : MINUTES_WORDS.recused(name, indicatorNames(work, indicators), reason);
  });

/** How a session went, line by line: what lay before it, its rounds, and who left what and why. */
export const courseLines = (work: Work, state: PanelState): readonly string[] => [
  ...materialLines(work, state),
  ...roundLines(work, state),
  ...recusalLines(work, state),
];
