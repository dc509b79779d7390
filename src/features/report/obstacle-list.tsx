import { indicatorsOf } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import { OBSTACLE_WORDS, REPORT_WORDS } from '../../text/report-words';
import { sayMissing } from '../../text/say-missing';
import { List, ListRow } from '../../ui/list-row';
import type { Obstacle } from './obstacle';

interface Row {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly to?: string;
}

function rowOf(obstacle: Obstacle, { pkg, assignment }: AssignmentWork): Row {
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  const home = `/a/${assignment}`;
  const forIndicator = (id: string) => ({
    key: `${obstacle.kind} ${id}`,
    title: OBSTACLE_WORDS[obstacle.kind](names.get(id) ?? id),
    to: `${home}/i/${id}`,
  });
  switch (obstacle.kind) {
    case 'indicator':
      return {
        ...forIndicator(obstacle.indicator),
        detail: sayMissing(obstacle.missing).join('，'),
      };
    case 'draft':
      return forIndicator(obstacle.indicator);
    case 'conflict':
      return forIndicator(obstacle.field.split(':')[1] ?? '');
    case 'fork':
      return {
        key: `fork ${obstacle.journal}`,
        title: OBSTACLE_WORDS.fork(),
        to: `${home}/fork/${obstacle.journal}`,
      };
    case 'no-declaration':
      return {
        key: 'no-declaration',
        title: OBSTACLE_WORDS['no-declaration'](),
        to: `${home}/declare`,
      };
    case 'second-look':
      return { key: 'second-look', title: OBSTACLE_WORDS['second-look']() };
    case 'difference':
      return { ...forIndicator(obstacle.indicator), to: `${home}/self` };
    case 'no-grade':
      return { key: 'no-grade', title: OBSTACLE_WORDS['no-grade']() };
  }
}

/** All that is missing before a report can be sealed; each row leads to where it is done. */
export function ObstacleList({
  work,
  obstacles,
}: {
  readonly work: AssignmentWork;
  readonly obstacles: readonly Obstacle[];
}) {
  return (
    <section className="stack">
      <h2>{REPORT_WORDS.obstacles}</h2>
      <List label={REPORT_WORDS.obstacles}>
        {obstacles.map((obstacle) => {
          const { key, ...row } = rowOf(obstacle, work);
          return <ListRow key={key} {...row} />;
        })}
      </List>
    </section>
  );
}
