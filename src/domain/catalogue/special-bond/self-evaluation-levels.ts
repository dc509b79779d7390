import type { FirstLevel } from '../../framework/framework';
import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained, satisfaction } from '../templates/rate-rules';
import { ACCOUNTS, EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const indicator = indicatorsOn('河南省专项债券项目绩效自评 一级权重');

/** Execution of the budget, 10 points. */
export const executionLevel = level(
  'A',
  '预算执行率',
  group(
    'A1',
    '预算执行',
    indicator(
      'A11',
      '预算执行率',
      10,
      '全年执行数 ÷ 全年预算数，越高越好。',
      attained('fen', '全年执行数', '全年预算数'),
      { ...ACCOUNTS, measures: 'budgetExecutionRate' },
    ),
  ),
);

/** Cost, 20 points, or 30 where there is no execution to score. */
export const costLevel = (points: number): FirstLevel =>
  level(
    'B',
    '成本',
    group(
      'B1',
      '成本指标',
      indicator(
        'B11',
        '成本指标',
        points,
        '按项目细化。',
        judgedBands('对照成本目标核实。'),
        ACCOUNTS,
      ),
    ),
  );

/** Output 40, benefit 20, satisfaction 10. */
export const resultLevels: readonly FirstLevel[] = [
  level(
    'C',
    '产出',
    group(
      'C1',
      '产出指标',
      indicator('C11', '产出指标', 40, '按项目细化。', judgedBands('对照产出目标核实。'), RETURNS),
    ),
  ),
  level(
    'D',
    '效益',
    group(
      'D1',
      '效益指标',
      indicator('D11', '效益指标', 20, '按项目细化。', judgedBands('对照效益目标核实。'), EFFECTS),
    ),
  ),
  level(
    'E',
    '满意度',
    group(
      'E1',
      '满意度指标',
      indicator('E11', '满意度', 10, '以问卷取得。', satisfaction('服务对象'), SURVEYED),
    ),
  ),
];
