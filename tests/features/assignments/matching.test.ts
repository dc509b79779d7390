import { describe, expect, it } from 'vitest';
import { matching } from '../../../src/features/assignments/matching';
import { madePackage } from '../../support/journal-maker';

const listed = (name: string, evaluee: string) => {
  const pkg = madePackage();
  return { ...pkg, project: { ...pkg.project, name, evaluee } };
};
const PARK = listed('环城公园 A 区续建工程', '住建局');
const ROAD = listed('农村公路养护', '交通局');

describe('search among assignments', () => {
  it('[UI17] finds by project and by evaluated unit', () => {
    expect(matching([PARK, ROAD], '公园')).toEqual([PARK]);
    expect(matching([PARK, ROAD], '交通')).toEqual([ROAD]);
  });

  it('[UI17] wants every word, in any order, case ignored', () => {
    expect(matching([PARK, ROAD], '住建局 a')).toEqual([PARK]);
    expect(matching([PARK, ROAD], '住建局 公路')).toEqual([]);
  });

  it('[UI17] shows all when nothing is typed', () => {
    expect(matching([PARK, ROAD], '  ')).toEqual([PARK, ROAD]);
  });
});
