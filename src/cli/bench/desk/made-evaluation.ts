import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { demonstrationPackage } from '../../../domain/catalogue/yanchi-park-demo';
import { type Indicator, indicatorsOf } from '../../../domain/framework/framework';
import { toInstant } from '../../../domain/kernel/instant';
import type { Manifest } from '../../../domain/report/manifest';
import { idOf, oneOf, pick } from './seeded';

const PLACES = [
  '花马池镇',
  '大水坑镇',
  '惠安堡镇',
  '高沙窝镇',
  '王乐井乡',
  '冯记沟乡',
  '青山乡',
  '麻黄山乡',
];
const WORKS = [
  ...['农村饮水安全巩固提升工程', '高标准农田建设项目', '义务教育薄弱环节改善项目'],
  ...['村级卫生室标准化建设项目', '农村公路养护工程', '滩羊良种补贴项目', '黄花产业扶持资金'],
  ...['退化草原修复治理项目', '农村危房改造补助资金', '公共文化服务体系建设专项资金'],
];
const UNITS = [
  '水务局',
  '农业农村局',
  '教育局',
  '卫生健康局',
  '交通运输局',
  '自然资源局',
  '文化旅游广电局',
];
const GRADES = [
  ...[
    { printed: '92.50', grade: '优' },
    { printed: '90.25', grade: '优' },
    { printed: '86.00', grade: '良' },
    { printed: '83.40', grade: '良' },
  ],
  ...[
    { printed: '81.75', grade: '良' },
    { printed: '76.50', grade: '中' },
    { printed: '68.20', grade: '中' },
    { printed: '55.00', grade: '差' },
  ],
];

/** Years over which the reports of a bench are spread, the last one the newest. */
export const BENCH_YEARS = { first: 2017, count: 10 } as const;
export const BENCH_AGENCIES = 200;

/** What the bench decides of its n-th report; `n` rises with time. */
export interface MadeEvaluation {
  readonly pkg: AssignmentPackage;
  readonly agency: number;
  readonly atMs: number;
  readonly year: number;
}

/** @param share how far the report lies between the first and the last moment, 0 to 1 */
export function madeEvaluation(n: number, share: number): MadeEvaluation {
  const { first, count } = BENCH_YEARS;
  const spanMs = Date.UTC(first + count, 0, 1) - Date.UTC(first, 0, 1);
  const atMs = Date.UTC(first, 0, 1) + Math.floor(share * (spanMs - 86_400_000));
  const agency = pick(`agency ${n}`, BENCH_AGENCIES);
  const ids = {
    ...{ assignment: idOf(`assignment ${n}`), nonce: idOf(`nonce ${n}`) },
    people: {
      leadEvaluator: idOf(`lead ${agency}`),
      evaluators: [idOf(`evaluator ${agency}`)],
      agencyReviewer: idOf(`reviewer ${agency}`),
    },
  };
  const at = toInstant(atMs, 480);
  const base = demonstrationPackage(ids, at, at);
  const year = Number(at.slice(0, 4));
  return {
    ...{ agency, atMs, year },
    pkg: {
      ...base,
      agency: `第${agency + 1}评价机构（示例）`,
      project: {
        name: `${oneOf(`place ${n}`, PLACES)}${year - 1}年${oneOf(`work ${n}`, WORKS)}（第${n + 1}号）`,
        evaluee: `盐池县${oneOf(`unit ${n}`, UNITS)}`,
        fundsFen: (10 + pick(`funds ${n}`, 990)) * 1_000_000,
        year: year - 1,
      },
    },
  };
}

const scoreOf = (indicator: Indicator, loses: boolean): Manifest['scores'][number] => ({
  ...{ indicator: indicator.id, weightMilli: indicator.weightMilli },
  score: { num: String(loses ? indicator.weightMilli / 2 : indicator.weightMilli), den: '1000' },
  printed: ((loses ? indicator.weightMilli / 2 : indicator.weightMilli) / 1000).toFixed(2),
  reason: loses ? '现场抽查的资料中有两份缺少验收签字。' : '',
});

/** The manifest of a made report: its scores are drawn by lot and do not follow from its entries. */
export function madeManifest(
  n: number,
  { pkg, agency }: MadeEvaluation,
  of: Pick<Manifest, 'package' | 'framework' | 'journals'> & { readonly device: string },
): Manifest {
  const { printed, grade } = oneOf(`grade ${n}`, GRADES);
  const [whole = '0', decimals = '00'] = printed.split('.');
  const indicators = indicatorsOf(pkg.framework);
  const lost = pick(`lost ${n}`, indicators.length);
  return {
    ...{ v: 1, type: 'takan-report', suite: 'S1', id: idOf(`manifest ${n}`) },
    ...{ assignment: pkg.assignment, package: of.package, framework: of.framework },
    scores: indicators.map((each, i) =>
      scoreOf(each, i === lost || i === (lost + 5) % indicators.length),
    ),
    total: { score: { num: `${Number(whole + decimals)}`, den: '100' }, printed, grade },
    ...{ evidence: [], journals: of.journals, setAside: 0, supersedes: null, build: 'bench' },
    people: [{ person: idOf(`lead ${agency}`), role: 'leadEvaluator', device: of.device }],
  };
}
