import type { AssignmentPackage, Site } from '../assignment/assignment-package';
import { DECLARATION } from './independence-declaration';
import { projectExpenditure2020 } from './project-expenditure-2020';
import { demonstrationFieldPlan } from './yanchi-park-field-plan';
import { YANCHI_QUESTIONNAIRES, YANCHI_SAMPLES } from './yanchi-park-survey-plan';

/** Random ids that the demonstration needs, made by the caller. */
export interface DemonstrationIds {
  readonly assignment: string;
  readonly nonce: string;
  readonly people: {
    readonly leadEvaluator: string;
    readonly evaluators: readonly string[];
    readonly agencyReviewer: string;
    /** Who sits in expert panels; absent where none is shown. */
    readonly panel?: {
      readonly chair: string;
      readonly scrutineer: string;
      readonly experts: readonly string[];
    };
  };
}

const sampleSite = (id: string, name: string, latE7: number, lonE7: number): Site => ({
  id,
  name: `${name}（示例坐标）`,
  latE7,
  lonE7,
  radiusM: 300,
  sample: true,
});

// The project's real sites are not published: three points at the county seat stand in for them.
const SITES: readonly Site[] = [
  sampleSite('S1', '公园北段步道', 377_925_000, 1_074_060_000),
  sampleSite('S2', '公园东段绿化带', 377_860_000, 1_074_185_000),
  sampleSite('S3', '公园南段广场', 377_790_000, 1_074_080_000),
];

function panelOf({ panel }: DemonstrationIds['people']): AssignmentPackage['team'] {
  if (panel === undefined) return [];
  return [
    { person: panel.chair, name: '演示组长', role: 'panelChair' },
    { person: panel.scrutineer, name: '演示监票人', role: 'scrutineer' },
    ...panel.experts.map((person, index) => ({
      ...{ person, name: `演示专家${index + 1}`, role: 'expert' as const },
    })),
  ];
}

function teamOf({ people }: DemonstrationIds): AssignmentPackage['team'] {
  return [
    { person: people.leadEvaluator, name: '演示主评人', role: 'leadEvaluator' },
    ...people.evaluators.map((person, index) => ({
      person,
      name: `演示评价员${index + 1}`,
      role: 'evaluator' as const,
    })),
    { person: people.agencyReviewer, name: '演示复核人', role: 'agencyReviewer' },
    ...panelOf(people),
  ];
}

/**
 * The demonstration assignment: a real project name (盐池县, key evaluation of 2022) with everything
 * that is not published marked as ours: people, agency, weights, coordinates. Its funds are unknown.
 */
export function demonstrationPackage(
  ids: DemonstrationIds,
  issuedAt: string,
  dueAt: string,
): AssignmentPackage {
  return {
    v: 1,
    type: 'takan-package',
    assignment: ids.assignment,
    version: 1,
    bureau: '盐池县财政局（演示）',
    agency: '演示绩效评价事务所（虚构）',
    project: {
      name: '盐池县2018年环城公园内侧续建工程',
      evaluee: '项目实施单位（演示，未公布）',
      fundsFen: null,
      year: 2022,
    },
    kind: 'projectEvaluation',
    framework: projectExpenditure2020,
    sites: [...SITES],
    team: teamOf(ids),
    dueAt,
    independenceDeclaration: DECLARATION,
    nonce: ids.nonce,
    issuedAt,
    demonstration: true,
    fieldPlan: {
      ...demonstrationFieldPlan(dueAt),
      questionnaires: [...YANCHI_QUESTIONNAIRES],
      samples: [...YANCHI_SAMPLES],
    },
  };
}
