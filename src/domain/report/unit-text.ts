import type { AssignmentPackage } from '../assignment/assignment-package';
import type { Acknowledgement, Verdict } from '../procedure/after-seal';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agree: '没有异议',
  object: '有异议',
  refuse: '拒绝表态',
};

/** What the evaluated unit said, and the hash of the entry that puts it down. */
export interface UnitSaid extends Acknowledgement {
  readonly hash: string;
}

/**
 * The exact text that whoever put down the unit's answer is shown and signs. It names the entry, so
 * one text belongs to one entry, and says that the unit itself signed nothing.
 */
export function unitText(said: UnitSaid, { demonstration, project }: AssignmentPackage): string {
  const { report, verdict, text, evidence, replaces, hash } = said;
  return [
    ...(demonstration ? ['【演示数据，不是真实评价结论】'] : []),
    '被评价单位对评价报告的意见（转记）',
    `项目：${project.name}`,
    `被评价单位：${project.evaluee}`,
    `单位意见：${VERDICTS[verdict]}`,
    text === '' ? '单位没有写明内容' : `单位写明：${text.replaceAll('\n', ' ')}`,
    evidence.length === 0 ? '佐证材料：没有' : `佐证材料（SHA-256）：${evidence.join('、')}`,
    ...(replaces === null ? [] : [`更正的转记记录（SHA-256）：${replaces}`]),
    '本条由记录人按单位的书面材料或当面答复转记；单位没有用密钥签名。',
    `转记记录（SHA-256）：${hash}`,
    `评价报告清单（SHA-256）：${report}`,
  ].join('\n');
}
