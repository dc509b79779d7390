import { indicatorsOf } from '../../../domain/framework/framework';
import type { Point } from '../../../domain/procedure/point';
import { sectionsOf } from '../../../domain/report/report-sections';
import type { AssignmentWork } from '../../../store/assignment-work';
import { POINT_WORDS } from '../../../text/point-words';

type Pkg = Pick<AssignmentWork, 'pkg'>;

/** Everything that a point can be about, as choices. */
export const aboutChoices = ({ pkg }: Pkg): readonly { value: string; label: string }[] => [
  { value: '', label: POINT_WORDS.whole },
  ...indicatorsOf(pkg.framework).map(({ id, name }) => ({
    ...{ value: `i:${id}`, label: POINT_WORDS.indicator(name) },
  })),
  ...sectionsOf(pkg).map(({ id, title }) => ({
    ...{ value: `s:${id}`, label: POINT_WORDS.section(title) },
  })),
];

/** What a point is about, in words. */
export function sayAbout({ pkg }: Pkg, { indicator, section }: Point['about']): string {
  if (indicator !== null) {
    const name = indicatorsOf(pkg.framework).find(({ id }) => id === indicator)?.name;
    return POINT_WORDS.indicator(name ?? indicator);
  }
  if (section === null) return POINT_WORDS.whole;
  return POINT_WORDS.section(sectionsOf(pkg).find(({ id }) => id === section)?.title ?? section);
}

/** Where what a point is about can be changed. */
export function aboutAddress(
  { assignment }: Pick<AssignmentWork, 'assignment'>,
  { indicator, section }: Point['about'],
): string {
  if (indicator !== null) return `/a/${assignment}/i/${indicator}`;
  return section === null
    ? `/a/${assignment}/report/text`
    : `/a/${assignment}/report/text/${section}`;
}
