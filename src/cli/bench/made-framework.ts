import { projectExpenditure2020 } from '../../domain/catalogue/project-expenditure-2020';
import type { Framework, Indicator } from '../../domain/framework/framework';
import type { ScoringRule } from '../../domain/framework/scoring-rule';
import {
  checkpointField,
  deductionField,
  figureField,
  type Registers,
  scoreField,
  type Written,
} from '../../domain/journal/register';

const TOTAL_MILLI = 100_000;

const figure = (id: string) => ({ id, label: id, unit: 'count' }) as const;
const quotient = { kind: 'quotient', numerator: figure('a'), denominator: figure('b') } as const;

/** Kinds of rules in turn, as a real framework mixes them. */
const RULES: readonly ScoringRule[] = [
  {
    kind: 'checkpoints',
    partlyPpm: 500_000,
    points: ['P1', 'P2', 'P3', 'P4'].map((id) => ({ id, text: id })),
  },
  { kind: 'ratio', numerator: figure('a'), denominator: figure('b'), targetPpm: 1_000_000 },
  { kind: 'gatedRatio', measure: quotient, targetPpm: 1_000_000, gatePpm: 600_000 },
  {
    ...{ kind: 'linear', measure: quotient, direction: 'higher', targetPpm: 1_000_000 },
    ...{ perPointPpm: 50_000, step: 'proportional' },
  },
  { kind: 'judgement', guidance: '按情况评定' },
];

/** A framework of `count` indicators with rules of all sorts, 100 points in all. */
export function madeFramework(count: number): Framework {
  const indicators = Array.from(
    { length: count },
    (_, index): Indicator => ({
      ...{ id: `I${index}`, name: `指标${index}`, explanation: '', basis: '测速用' },
      weightMilli: Math.max(1, Math.floor(TOTAL_MILLI / count)),
      rule: RULES[index % RULES.length] ?? { kind: 'judgement', guidance: '按情况评定' },
    }),
  );
  const groups = [{ id: 'G', name: '二级', indicators }];
  return { ...projectExpenditure2020, levels: [{ id: 'L', name: '一级', groups }] };
}

const place = { person: 'p', journal: 'j', seq: 1, hash: 'h', at: '2026-11-22T09:00:00+08:00' };
const written = (value: Written['value']): readonly Written[] => [{ value, ...place }];

/** Registers with an answer to everything that the framework asks, each another one. */
export function madeRegisters({ levels }: Framework): Registers {
  const registers: Record<string, readonly Written[]> = {};
  const indicators = levels.flatMap(({ groups }) => groups.flatMap((group) => group.indicators));
  for (const [index, { id, weightMilli, rule }] of indicators.entries()) {
    registers[deductionField(id)] = written('原因');
    registers[scoreField(id)] = written(weightMilli);
    registers[figureField(id, 'a')] = written(700 + (index % 300));
    registers[figureField(id, 'b')] = written(1000 + (index % 7));
    if (rule.kind !== 'checkpoints') continue;
    for (const { id: point } of rule.points) {
      registers[checkpointField(id, point)] = written(index % 3 === 0 ? 'partly' : 'met');
    }
  }
  return registers;
}
