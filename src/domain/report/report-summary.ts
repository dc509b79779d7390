import type { AssignmentPackage } from '../assignment/assignment-package';
import { indicatorsOf } from '../framework/framework';
import { byText } from '../journal/strand';
import type { Manifest } from './manifest';

const points = (weightMilli: number): string => String(weightMilli / 1000);

/** Whether a score stands below its weight, exactly. */
const isDeducted = ({ score, weightMilli }: Manifest['scores'][number]): boolean =>
  BigInt(score.num) * 1000n < BigInt(weightMilli) * BigInt(score.den);

function scoreLines(manifest: Manifest, { framework }: AssignmentPackage): readonly string[] {
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  return manifest.scores.map((each) => {
    const { indicator, printed, weightMilli, reason } = each;
    const name = names.get(indicator) ?? '（框架中没有此指标）';
    const line = `${indicator} ${name}：${printed}／${points(weightMilli)} 分`;
    // A reason that was written before the points were given back is signed too, so it is shown.
    const term = isDeducted(each) ? '扣分原因' : '说明';
    return reason === '' ? line : `${line}；${term}：${reason.replaceAll('\n', ' ')}`;
  });
}

function peopleLines({ people }: Manifest, { team }: AssignmentPackage): readonly string[] {
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const known = new Set(people.map(({ person }) => names.get(person) ?? person));
  return [`参评人员：${[...known].sort(byText).join('、')}`];
}

/** Said only where there are any, so that reports without forks keep their text. */
function branchLines({ branches = {} }: Manifest): readonly string[] {
  const further = Object.values(branches).flat().length;
  return further === 0 ? [] : [`已认定的日志分叉：另有 ${further} 个分支，均已计入`];
}

/**
 * The exact text that a signer is shown, line by line. Its SHA-256 is signed with the manifest's, so
 * anyone can rebuild it from the manifest and the package and see what was signed.
 *
 * @param manifestDigest SHA-256 of the manifest's canonical text
 */
export function reportSummary(
  manifest: Manifest,
  assignment: AssignmentPackage,
  manifestDigest: string,
): string {
  const { project, framework, demonstration } = assignment;
  const { total, evidence, setAside, supersedes } = manifest;
  return [
    ...(demonstration ? ['【演示数据，不是真实评价结论】'] : []),
    `项目支出绩效评价报告：${project.name}`,
    `被评价单位：${project.evaluee}`,
    `委托方：${assignment.bureau}`,
    `评价机构：${assignment.agency}`,
    `指标体系：${framework.title}${framework.weights === 'sample' ? '（示例权重）' : ''}`,
    `总分：${total.printed} 分`,
    `等级：${total.grade}`,
    ...scoreLines(manifest, assignment),
    `佐证材料：${evidence.length} 件`,
    ...peopleLines(manifest, assignment),
    ...branchLines(manifest),
    `未采纳的记录：${setAside} 条`,
    ...(supersedes === null ? [] : [`替代的上一份报告（SHA-256）：${supersedes}`]),
    `本报告清单（SHA-256）：${manifestDigest}`,
  ].join('\n');
}
