import { indicatorsOf } from '../../domain/framework/framework';
import { sectionField } from '../../domain/journal/register';
import type { CourseFault } from '../../domain/procedure/course-event';
import { sectionsOf } from '../../domain/report/report-sections';
import type { AssignmentWork } from '../../store/assignment-work';
import { NO_EFFECT_WORDS, STEP_WORDS } from '../../text/course-words';
import {
  GAP_WORDS,
  OBSTACLE_WORDS,
  PANEL_SCORE_WORDS,
  REPORT_WORDS,
  SECTION_LACK_WORDS,
  UNKNOWN_ENTRIES_WORDS,
} from '../../text/report-words';
import { sayMissing } from '../../text/say-missing';
import { SET_ASIDE_WORDS } from '../../text/set-aside-words';
import { STEP_PATHS } from './course/step-address';
import { FirstRows, type PlaceRow } from './first-rows';
import { askedAt, type Obstacle, rareFirst } from './obstacle';
import { reportAddress } from './report-props';

function detailOf(obstacle: Obstacle): Pick<PlaceRow, 'detail'> {
  if (obstacle.kind === 'indicator') return { detail: sayMissing(obstacle.missing).join('，') };
  if (obstacle.kind === 'panel-score') return { detail: PANEL_SCORE_WORDS[obstacle.lack] };
  return obstacle.kind === 'no-evidence' ? { detail: GAP_WORDS[obstacle.lack] } : {};
}

/** The row of what an indicator lacks; it leads to the page that asks for it. */
function indicatorRow(obstacle: Obstacle, { pkg, assignment }: AssignmentWork): PlaceRow | null {
  const at = askedAt(obstacle);
  if (at === null) return null;
  const { indicator, page } = at;
  const name = indicatorsOf(pkg.framework).find(({ id }) => id === indicator)?.name ?? indicator;
  const isNamed = page === 'indicator' || obstacle.kind === 'difference';
  return {
    key: `${obstacle.kind} ${page} ${indicator}`,
    title: OBSTACLE_WORDS[obstacle.kind](isNamed ? name : REPORT_WORDS.ofSelf(name)),
    to: page === 'self' ? `/a/${assignment}/self` : `/a/${assignment}/i/${indicator}`,
    ...detailOf(obstacle),
  };
}

const SECTION = sectionField('');

/** The section of the text that an obstacle is about; null where it is about none. */
function sectionOf(obstacle: Obstacle): string | null {
  if (obstacle.kind === 'section' || obstacle.kind === 'section-draft') return obstacle.section;
  const isConflict = obstacle.kind === 'conflict' && obstacle.field.startsWith(SECTION);
  return isConflict ? obstacle.field.slice(SECTION.length) : null;
}

/** The row of what a section lacks; it leads to the page where it is written. */
function sectionRow(obstacle: Obstacle, work: AssignmentWork): PlaceRow | null {
  const section = sectionOf(obstacle);
  if (section === null) return null;
  const title = sectionsOf(work.pkg).find(({ id }) => id === section)?.title ?? section;
  const lack = obstacle.kind === 'section' ? obstacle.lack : null;
  return {
    key: `${obstacle.kind} ${section} ${lack ?? ''}`,
    title: OBSTACLE_WORDS[obstacle.kind](title),
    to: reportAddress(work, `text/${section}`),
    ...(lack === null ? {} : { detail: SECTION_LACK_WORDS[lack] }),
  };
}

/** Where what a version lacks to have an effect is done. */
const NO_EFFECT_PATHS: Partial<Record<CourseFault, string>> = {
  'remarks-open': 'comments',
  'comments-missing': 'comments',
  'changed-without-comment': 'comments',
};

/** What an obstacle is called, and where it is settled. */
export function rowOf(obstacle: Obstacle, work: AssignmentWork): PlaceRow {
  const { kind } = obstacle;
  const home = `/a/${work.assignment}`;
  if (kind === 'unknown-entries') {
    const title = OBSTACLE_WORDS[kind](String(obstacle.count));
    return { key: kind, title, detail: UNKNOWN_ENTRIES_WORDS.next, to: '/' };
  }
  if (kind === 'procedure') {
    const title = OBSTACLE_WORDS[kind](STEP_WORDS[obstacle.step]);
    return { key: kind, title, to: reportAddress(work, STEP_PATHS[obstacle.step]) };
  }
  if (kind === 'no-effect') {
    const title = OBSTACLE_WORDS[kind](
      NO_EFFECT_WORDS[obstacle.fault] ?? SET_ASIDE_WORDS[obstacle.fault],
    );
    const to = NO_EFFECT_PATHS[obstacle.fault];
    return { key: kind, title, ...(to && { to: reportAddress(work, to) }) };
  }
  if (kind === 'conflict' && obstacle.field.startsWith('conclusion:')) {
    const title = OBSTACLE_WORDS[kind](REPORT_WORDS.conclusion);
    return { key: obstacle.field, title, to: reportAddress(work, 'conclusion') };
  }
  const written = sectionRow(obstacle, work);
  if (written !== null) return written;
  const row = indicatorRow(obstacle, work) ?? { key: kind, title: OBSTACLE_WORDS[kind]('') };
  if (kind === 'fork') {
    const { journal } = obstacle;
    return { ...row, key: `fork ${journal}`, to: `${home}/fork/${journal}` };
  }
  if (kind === 'panel-score') {
    return { ...row, to: `${home}/panel/s/${obstacle.session}/adopt` };
  }
  if (kind === 'conclusion' || kind === 'conclusion-draft') {
    return { ...row, to: reportAddress(work, 'conclusion') };
  }
  return kind === 'no-declaration' ? { ...row, to: `${home}/declare` } : row;
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
      <FirstRows
        label={REPORT_WORDS.obstacles}
        rows={rareFirst(obstacles).map((each) => rowOf(each, work))}
      />
    </section>
  );
}
