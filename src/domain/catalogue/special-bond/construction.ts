import type { FirstLevel } from '../../framework/framework';
import { reweighed } from '../project-stages/reweighed';
import { sampleFramework } from '../templates/draft-framework';
import { benefitLevel } from './benefit';
import { decisionLevel } from './decision';
import { managementLevel } from './management';
import { outputLevel } from './output';
import { IN_EVERY_STAGE } from './weight-rules';

/** 收益匹配情况, 运营成本, 项目产出率: nothing of them can be seen before a project is in operation. */
const IN_OPERATION_ONLY: ReadonlySet<string> = new Set(['B32', 'C23', 'C31']);

const beforeOperation = (level: FirstLevel): FirstLevel => ({
  ...level,
  groups: level.groups
    .map((group) => ({
      ...group,
      indicators: group.indicators.filter(({ id }) => !IN_OPERATION_ONLY.has(id)),
    }))
    .filter(({ indicators }) => indicators.length > 0),
});

/** Whole points, in thousandths: 30 on 决策, 30 on 管理, 25 on 产出, 15 on 效益. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ A11: 4000, A12: 4000, A13: 3000, A14: 3000, A21: 4000, A22: 3000 },
  ...{ A31: 2000, A32: 2000, A33: 2000, A41: 3000 },
  ...{ B11: 3000, B12: 5000, B13: 4000, B21: 2000, B22: 4000, B31: 3000, B33: 3000 },
  ...{ B41: 2000, B42: 2000, B43: 1000, B44: 1000 },
  ...{ C11: 6000, C12: 7000, C13: 7000, C21: 3000, C22: 2000 },
  ...{ D11: 3000, D12: 3000, D13: 2000, D21: 3000, D22: 2000, D31: 2000 },
};

const LEVELS = [decisionLevel, managementLevel, outputLevel, benefitLevel];

/** Special bonds while the project is being built: weight on decision, management and output. */
export const specialBondConstruction = sampleFramework({
  id: 'special-bond-2021-construction',
  version: '2021.1',
  title: '专项债券项目绩效评价指标体系（建设期）',
  source: '财政部 财预〔2021〕61号；河南省专项债券项目绩效评价指标体系（所据文本未载文号）',
  kind: 'specialBond',
  levels: reweighed(LEVELS.map(beforeOperation), WEIGHTS),
  weightRules: [...IN_EVERY_STAGE],
  notes: [
    '建设期侧重决策、管理和产出。收益匹配情况、运营成本、项目产出率要到运营后才看得出，这里没有列入。',
    '二级指标的名称为归纳，所据文本只列出三级指标。',
  ],
});
