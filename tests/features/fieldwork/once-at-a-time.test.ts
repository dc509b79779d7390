import { expect, it } from 'vitest';
import { onceAtATime } from '../../../src/features/fieldwork/forms/once-at-a-time';

it('[VI39] a second tap writes nothing while the first is still reading', async () => {
  const told: boolean[] = [];
  const written: string[] = [];
  const once = onceAtATime((busy) => told.push(busy));
  const checkOut = async () => {
    await Promise.resolve('track');
    written.push('track', 'end');
  };
  const first = once(checkOut);
  expect(told).toEqual([true]);
  await Promise.all([first, once(checkOut)]);
  expect([written, told]).toEqual([
    ['track', 'end'],
    [true, false],
  ]);
});

it('[VI39] what failed can be tried again', async () => {
  const told: boolean[] = [];
  const once = onceAtATime((busy) => told.push(busy));
  const failed = once(() => Promise.reject(new Error('disk')));
  await expect(failed).rejects.toThrow('disk');
  await once(() => Promise.resolve());
  expect(told).toEqual([true, false, true, false]);
});
