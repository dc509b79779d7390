import { expect, it } from 'vitest';
import { unrecorded } from '../../../src/features/confirmations/unrecorded-objections';

const said = (text: string) => ({ value: { fact: 'F2', text }, hash: text }) as never;

const sheet = {
  hash: 'sheet',
  value: { confirmation: 'c', facts: ['F1', 'F2', 'F3'].map((id) => ({ id })) },
  objections: { F2: [said('两张在库房')] },
} as unknown as Parameters<typeof unrecorded>[0];

it('[CO37] what is typed and not recorded is recorded, what stands is not, and an emptied field takes back', () => {
  const texts = (typed: Record<string, string>) =>
    unrecorded(sheet, typed).map(({ act, clearDrafts }) => [act.body, clearDrafts]);
  expect(texts({})).toEqual([]);
  expect(texts({ F1: ' ', F2: ' 两张在库房 ', F3: '' })).toEqual([]);
  const about = { confirmation: 'c', content: 'sheet' };
  expect(texts({ F1: '已补交 ', F2: '' })).toEqual([
    [{ ...about, fact: 'F1', text: '已补交' }, ['confirmation:c:objection:F1']],
    [{ ...about, fact: 'F2', text: '' }, ['confirmation:c:objection:F2']],
  ]);
});
