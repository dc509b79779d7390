import type { CreditCodeFault } from './credit-code';
import type { PersonFault } from './typed-person';

/** Why a cell of a registry's table is not taken. */
export type RegistryCellFault =
  | CreditCodeFault
  | PersonFault
  | 'inError'
  | 'notDay'
  | 'notFlag'
  | 'tooLong'
  | 'duplicate';
