import { useDeskSession } from '../desk-session-context';

/** Whether whoever is signed in may know that there are referrals; the server decides by itself. */
export function useKnowsReferrals(): boolean {
  const { role } = useDeskSession().session;
  return role === 'performanceUnit' || role === 'supervisor';
}
