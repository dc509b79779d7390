import type { AssignmentPackage } from '../../../../src/domain/assignment/assignment-package';
import type { Framework, Indicator } from '../../../../src/domain/framework/framework';
import { freshPackage } from '../../../support/server';
import { testId } from '../../../support/test-device';

const ALL_MILLI = 100_000;
/** Second levels of each first level, as in the peers' form. */
const GROUPS = [3, 3, 2, 2] as const;

const judged = (count: number): readonly Indicator[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `I${i}`, name: `指标${i}`, explanation: '', basis: '测速用' },
    weightMilli: Math.floor(ALL_MILLI / count) + (i < ALL_MILLI % count ? 1 : 0),
    rule: { kind: 'judgement', guidance: '按情况评定' },
  }));

/** Indicators that are judged between nothing and their weight, and 100 points in all. */
function judgedFramework(base: Framework, count: number): Framework {
  const all = judged(count);
  const groups = GROUPS.reduce((sum, each) => sum + each, 0);
  let nth = 0;
  const part = () => {
    const own = all.slice((nth * count) / groups, ((nth + 1) * count) / groups);
    nth += 1;
    return { id: `G${nth}`, name: `二级${nth}`, indicators: [...own] };
  };
  const levels = GROUPS.map((of, level) => ({
    ...{ id: `L${level}`, name: `一级${level}` },
    groups: Array.from({ length: of }, part),
  }));
  const { ratingCaps: _caps, weightRules: _rules, ...rest } = base;
  return { ...rest, levels };
}

/** An assignment of so many indicators, for people whom no other assignment names. */
export function judgedPackage(count: number): AssignmentPackage {
  const made = freshPackage();
  const people = new Map(made.team.map(({ person }) => [person, testId()]));
  const team = made.team.map((one) => ({ ...one, person: people.get(one.person) ?? one.person }));
  return { ...made, team, framework: judgedFramework(made.framework, count) };
}
