import { MATERIALS_WORDS, sayMaterial } from '../../../text/materials-words';
import { MINUTES_WORDS } from '../../../text/minutes-words';
import { sayMinute } from '../../../text/say-instant';
import { Card } from '../../../ui/card';
import { indicatorNames, personName } from '../names-of';
import type { SessionPageProps } from '../panel-props';

/** How the session went: what lay before it, rounds, who had no ballot and why, who left what and why. */
export function CourseCard({ work, state }: SessionPageProps) {
  const gone = new Set(
    state.members.flatMap(({ person, recusedFrom }) => (recusedFrom === 'all' ? [person] : [])),
  );
  const closed = state.rounds.filter(({ closedBy }) => closedBy !== null);
  const rounds = closed.flatMap(({ round, ballots, absent }) => {
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
  const recusals = state.recusals.map(({ person, indicators, reason }) => {
    const name = personName(work, person);
    return indicators === null
      ? MINUTES_WORDS.recusedAll(name, reason)
      : MINUTES_WORDS.recused(name, indicatorNames(work, indicators), reason);
  });
  const materials = state.materials.map(({ title, indicator, at, takenBack }) =>
    sayMaterial(
      title,
      indicator === null ? MATERIALS_WORDS.whole : indicatorNames(work, [indicator]),
      sayMinute(at),
      takenBack === null ? null : sayMinute(takenBack),
    ),
  );
  return (
    <Card title={MINUTES_WORDS.rounds}>
      <ul className="panel-lines">
        {[...new Set([...materials, ...rounds, ...recusals])].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
