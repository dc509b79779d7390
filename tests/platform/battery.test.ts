import { expect, it } from 'vitest';
import { readBattery } from '../../src/platform/battery';

it('[PD6] reads the battery where the browser tells of it', async () => {
  const getBattery = async () => ({ level: 0.593, charging: true });
  expect(await readBattery({ getBattery })).toEqual({ percent: 59, charging: true });
  expect(await readBattery({})).toBeNull();
  const forbidden = () => Promise.reject(new Error('not allowed'));
  expect(await readBattery({ getBattery: forbidden })).toBeNull();
});
