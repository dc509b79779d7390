import { whileAwake } from '../platform/activity';
import type { FieldSession } from '../store/field-session';
import type { WantedFile } from '../sync/fetch-in-parts';
import { fetchPackageFile } from '../sync/fetch-package-file';
import { httpFileCarrier } from '../sync/package-file-carrier';
import { carrierTo } from './carrier';

/** Brings files beside packages to this phone; the calls share one session with the server. */
export function packageFileFetcher(session: FieldSession) {
  const { db, origin } = session;
  const { locks, signer } = session.writer;
  const deps = {
    ...{ db, locks, signer, transport: carrierTo(session, origin) },
    ...{ session: { token: null }, carrier: httpFileCarrier({ origin }) },
  };
  return (file: WantedFile, signal: AbortSignal) =>
    whileAwake(() => fetchPackageFile(deps, file, signal));
}
