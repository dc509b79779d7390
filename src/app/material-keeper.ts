import { maybeOnline } from '../platform/online';
import type { FieldSession } from '../store/field-session';
import { keepMaterials } from '../sync/keep-materials';
import { httpFileCarrier } from '../sync/package-file-carrier';
import type { SessionKeeper } from '../sync/session';
import { carrierTo } from './carrier';

/** What is missing is looked for again after this long, as long as the phone is unlocked. */
const AGAIN_MS = 60_000;

/**
 * Brings the materials of panel sessions to the phone beside synchronisation, which does not wait
 * for it; one look at a time.
 * @returns asks for a look
 */
export function materialKeeper(session: FieldSession, keeper: SessionKeeper): () => void {
  const { writer, origin } = session;
  const deps = {
    ...{ writer, signer: writer.signer, transport: carrierTo(session, origin), session: keeper },
    carrier: httpFileCarrier({ origin, of: 'evidence' }),
  };
  const { signal } = new AbortController();
  let again: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const look = async (): Promise<void> => {
    if (running) return;
    running = true;
    clearTimeout(again);
    // A phone that was locked meanwhile, or lost its database, is asked again by the next run.
    const missing = await keepMaterials(deps, signal).catch(() => 0);
    running = false;
    if (missing !== 0) again = setTimeout(lookAgain, AGAIN_MS);
  };
  // Without a network its return is what asks.
  const lookAgain = (): void => {
    if (maybeOnline()) void look();
  };
  return () => void look();
}
