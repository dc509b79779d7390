import type { FieldSession } from '../store/field-session';
import { noteOfflineStart } from '../store/offline-start';

/** Writes down that this build was opened and unlocked without a network: it can be relied on. */
export const noteStart = (session: FieldSession): Promise<void> =>
  noteOfflineStart(session, { at: session.writer.clock.now().at, build: session.build });
