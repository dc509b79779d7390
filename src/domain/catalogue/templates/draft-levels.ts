import type { FirstLevel, Indicator } from '../../framework/framework';

type SecondLevel = FirstLevel['groups'][number];

/** A second level with its indicators. */
export const group = (id: string, name: string, ...indicators: Indicator[]): SecondLevel => ({
  id,
  name,
  indicators,
});

/** A first level with its second levels. */
export const level = (id: string, name: string, ...groups: SecondLevel[]): FirstLevel => ({
  id,
  name,
  groups,
});
