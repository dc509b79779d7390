import { madeFramework } from '../../../src/cli/bench/made-framework';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { freshPackage } from '../../support/server';
import { testId } from '../../support/test-device';

const LEVELS = 4;
const GROUPS = 5;
const ALL_MILLI = 100_000;

/** The `nth` of so many equal parts. */
const part = <T>(of: readonly T[], parts: number, nth: number): readonly T[] =>
  of.slice((nth * of.length) / parts, ((nth + 1) * of.length) / parts);

/** Weights of 100 points to the thousandth, as a framework must have them. */
function weighed(indicators: readonly Indicator[]): readonly Indicator[] {
  const each = Math.floor(ALL_MILLI / indicators.length);
  const rest = ALL_MILLI - each * indicators.length;
  return indicators.map((one, i) => ({ ...one, weightMilli: each + (i < rest ? 1 : 0) }));
}

/** So many indicators with rules of all sorts, in four levels of five groups. */
function layered(count: number): Framework {
  const made = madeFramework(count);
  const indicators = weighed(indicatorsOf(made));
  const levels = Array.from({ length: LEVELS }, (_, level) => ({
    ...{ id: `L${level}`, name: `一级${level}` },
    groups: Array.from({ length: GROUPS }, (_group, group) => ({
      ...{ id: `L${level}G${group}`, name: `二级${level}${group}` },
      indicators: [...part(part(indicators, LEVELS, level), GROUPS, group)],
    })),
  }));
  return { ...made, levels };
}

/** So many assignments of so many indicators for one person, whom nobody else's assignments name. */
export function weekPackages(assignments: number, indicators: number): AssignmentPackage[] {
  const people = new Map<string, string>();
  const own = (person: string): string => {
    const known = people.get(person) ?? testId();
    people.set(person, known);
    return known;
  };
  return Array.from({ length: assignments }, (_, i) => {
    const made = freshPackage();
    const team = made.team.map((member) => ({ ...member, person: own(member.person) }));
    const project = { ...made.project, name: i === 0 ? made.project.name : `第${i + 1}号项目` };
    return { ...made, team, project, framework: layered(indicators) };
  });
}
