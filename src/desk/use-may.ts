import { mayDo, type Operation } from '../contract/authorisation';
import { role } from '../domain/assignment/role';
import { useDeskSession } from './desk-session-context';

/** Whether the person at the desk may do an operation. */
export function useMay(operation: Operation): boolean {
  const known = role.safeParse(useDeskSession().session.role);
  return known.success && mayDo(known.data, operation);
}
