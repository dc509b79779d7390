import type { PolicyPack } from '../../policy/policy-pack';
import { guangdongGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

/** The five grades of Guangdong; nothing else of the province is held here. */
export const guangdongPack: PolicyPack = {
  ...nothingRuled,
  id: 'guangdong',
  title: '广东省（五级等次）',
  gradeScheme: guangdongGrades,
  cutsStated: true,
};
