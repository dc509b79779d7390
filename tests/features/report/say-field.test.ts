import { expect, it } from 'vitest';
import { DEMONSTRATED_FORMS } from '../../../src/domain/catalogue/yanchi-park-forms';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { sayField, sayValue } from '../../../src/features/report/changes/say-field';
import { formScene } from '../../support/form-scene';

const { monitoring, opinions } = DEMONSTRATED_FORMS;

it.each([
  ['M1', 'choice:M1:causes', 'funding other', '偏差原因：经费、其他'],
  ['M1', 'choice:M1:causes', '', '偏差原因：没有选'],
  ['M1', 'choice:M1:likelihood', 'possible', '完成目标可能性：有可能'],
  ['M1', 'answer:M1:causeText', '汛期停工', '偏差原因说明：汛期停工'],
  ['M1', 'figure:M1:toDate', 3000, '1–7月执行情况：3 公里'],
  ['M3', 'answer:M3:forecast', '持续改善', '全年预计完成情况：持续改善'],
  ['M3', 'checkpoint:M3:reached', 'notMet', '全年预计能达到目标：否'],
  ['plan', 'answer:plan:opinion', '可行', '意见：可行'],
] as const)('[UF16] what is entered for %s is said in the words of its form (%s %s)', (...each) => {
  const [id, field, value, said] = each;
  const { framework } = id === 'plan' ? opinions : monitoring;
  const line = indicatorsOf(framework).find((indicator) => indicator.id === id);
  if (line === undefined) throw new Error(`no ${id}`);
  expect(`${sayField(field, line)}：${sayValue(field, value, line)}`).toBe(said);
});

it('[UF16] no field of a form is called by its register', () => {
  for (const form of ['opinions', 'monitoring'] as const) {
    const { history } = formScene(form);
    const lines = new Map(indicatorsOf(history.package.framework).map((each) => [each.id, each]));
    const fields = Object.keys(history.fold().registers).filter((field) => /:.*:/.test(field));
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) {
      const line = lines.get(field.split(':')[1] ?? '');
      expect(line === undefined ? field : sayField(field, line)).not.toBe(field);
    }
  }
});
