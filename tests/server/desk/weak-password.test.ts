import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, it } from 'vitest';
import { isWeakPassword } from '../../../src/server/services/accounts/weak-password';

const OWN = ['马彦虎', '640323', 'Ma Yanhu'];
const isWeak = (password: string): Promise<boolean> => isWeakPassword(password, OWN);

it('[DA48] every listed password that is long enough is refused, and one with something round it', async () => {
  const listed = dictionary['passwords-common'];
  expect(listed.length).toBeGreaterThan(40_000);
  const long = listed.filter((each) => each.length >= 10);
  expect(long.length).toBeGreaterThan(1_000);
  const passed = [];
  for (const each of long) if (!(await isWeak(each))) passed.push(each);
  expect(passed).toEqual([]);
  const words = listed.filter((each) => /^[a-z]{7,9}$/.test(each)).slice(0, 3_000);
  expect(words).toHaveLength(3_000);
  for (const each of words) if (!(await isWeak(`${each}2026!`))) passed.push(each);
  expect(passed).toEqual([]);
});

it.each([
  ...[
    'Takan@2026!!',
    '踏勘踏勘踏勘踏勘2026',
    'caizhengju123',
    '绩效评价工作台2026',
    'mayanhu-640323',
  ],
  ...['马彦虎马彦虎马彦虎1', 'P@ssw0rd2026', '13995012345', '64032319880101123x', 'abcdefghijkl'],
  ...['0987654321', 'aaaaaaaaaaaa', 'abababababab', 'dragondragon', '  password12  '],
])('[DA48] %s is refused', async (password) => {
  expect(await isWeakPassword(password, ['马彦虎', '640323', 'mayanhu'])).toBe(true);
});

it.each([
  ...[
    'correct horse battery',
    '青海湖 骆驼 十七楼',
    'kT4-vv9-Rqe-71x',
    '7294016358274',
    '黄河边的老槐树',
  ],
  ...['the budget of the blue whale', '红寺堡种枸杞不种玉米'],
])('[DA48] %s is taken', async (password) => {
  expect(await isWeak(password)).toBe(false);
});
