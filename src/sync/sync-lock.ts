/**
 * One synchronisation at a time on a phone, whichever tab it runs in: whatever moves the newest
 * checkpoint of the log holds it, so that no tab puts an older one over it.
 */
export const SYNC_LOCK = 'takan-sync';
