import * as z from 'zod/mini';

/** Why a device starts a new journal instead of going on with the one it had. */
export const reopenReason = z.enum([
  'backupRestored',
  'serverAhead',
  'storeReplaced',
  'newDevice',
  'refused',
]);
export type ReopenReason = z.infer<typeof reopenReason>;
