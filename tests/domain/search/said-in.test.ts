import { expect, it } from 'vitest';
import { excerptOf } from '../../../src/domain/search/excerpt';
import { saidIn, saidInRecord } from '../../../src/domain/search/said-in';
import { soughtWords } from '../../../src/domain/search/sought-words';

const interview = {
  ...{ kind: 'interview', date: '2026-11-20', interviewee: '王建国', unit: '王庄村' },
  ...{ post: '村主任', topic: '灌溉渠使用', interviewer: '李敏' },
  answers: [{ question: '渠道何时通水', answer: '去年四月' }],
};

it('[PS1] the words of an entry, and what they are about', () => {
  const explained = { indicator: 'B12', reason: '支出进度慢' };
  expect(saidIn({ type: 'deduction.explained', body: explained })).toEqual({
    ...{ kind: 'reason', indicator: 'B12', site: null, text: '支出进度慢' },
  });
  const checked = {
    ...{ check: 'c1', visit: null, site: 'S1', name: '灌溉渠', unit: '米', plannedMilli: null },
    ...{ accountedMilli: null, foundMilli: 1000, note: '裂缝三处', evidence: [], feeds: null },
  };
  expect(saidIn({ type: 'quantity.checked', body: checked })).toEqual({
    ...{ kind: 'check', indicator: null, site: 'S1', text: '灌溉渠\n裂缝三处' },
  });
  expect(saidIn({ type: 'deduction.explained', body: { ...explained, reason: ' ' } })).toBeNull();
  expect(saidIn({ type: 'deduction.explained', body: { reason: '没有指标' } })).toBeNull();
  expect(saidIn({ type: 'thing.unknown', body: { note: '不认识的记录' } })).toBeNull();
});

it('[PS1] an interview is read, and who signed in is not', () => {
  expect(saidInRecord(interview, 'S1')).toEqual({
    ...{ kind: 'interview', indicator: null, site: 'S1' },
    text: '灌溉渠使用\n王庄村\n渠道何时通水\n去年四月',
  });
  const people = [{ name: '王建国', unit: '王庄村', post: '', phone: '13900000000' }];
  const signed = { kind: 'attendance', date: '2026-11-20', occasion: '进点会', people };
  expect(saidInRecord(signed, null)).toBeNull();
  expect(saidInRecord({ kind: 'track' }, null)).toBeNull();
});

it('[PS2] a query is one to five words of two characters', () => {
  expect(soughtWords(' 灌溉渠　裂缝 灌溉渠 ')).toEqual(['灌溉渠', '裂缝']);
  for (const query of ['', '渠', '灌溉 渠', '一一 二二 三三 四四 五五 六六']) {
    expect(soughtWords(query), query).toBeNull();
  }
});

it('[PS6] an excerpt stands around the first match', () => {
  const text = `${'前'.repeat(40)}灌溉渠裂缝${'后'.repeat(100)}`;
  expect(excerptOf(text, ['裂缝', '灌溉渠'])).toEqual({
    ...{ before: `…${'前'.repeat(30)}`, match: '灌溉渠', after: `裂缝${'后'.repeat(88)}…` },
  });
  expect(excerptOf('ＰＶＣ管道', ['pvc'])).toEqual({ before: '', match: 'ＰＶＣ', after: '管道' });
  expect(excerptOf('㎡的面积\n两处', ['面积']).match).toBe('');
});
