import { expect, it } from 'vitest';
import { DEMONSTRATED_FORMS } from '../../../src/domain/catalogue/yanchi-park-forms';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { sayField, sayValue } from '../../../src/features/report/changes/say-field';
import { CHANGES_WORDS } from '../../../src/text/changes-words';

const [target] = indicatorsOf(DEMONSTRATED_FORMS.monitoring.framework);
const [heading] = indicatorsOf(DEMONSTRATED_FORMS.opinions.framework);

it('[UF17] a changed line is said in the words of its form, and not by ids', () => {
  if (target === undefined || heading === undefined) throw new Error('no indicators');
  const say = (field: string, value: string) => [
    sayField(field, target),
    sayValue(field, value, target),
  ];
  expect(say('choice:M1:causes', 'funding other')).toEqual(['偏差原因', '经费、其他']);
  expect(say('choice:M1:causes', '')).toEqual(['偏差原因', CHANGES_WORDS.nothing]);
  expect(say('answer:M1:causeText', '汛期停工')).toEqual(['偏差原因说明', '汛期停工']);
  expect(sayField('answer:relevance:opinion', heading)).toBe(CHANGES_WORDS.opinion);
});
