import type { Result } from '../domain/kernel/result';
import { unlockDevice } from '../platform/device-keys';
import { addMasterKey, createDeviceKeys } from '../platform/make-device-keys';
import { workerKdf } from '../platform/worker-kdf';
import { masterCodec } from '../store/master-codec';
import { keepListed } from '../store/phone-registry';
import { ACCOUNT_LOCK } from '../store/take-off';
import { type DeviceKeys, type EnrolFault, type Enrolled, enrolDevice } from '../sync/enrol';
import type { Transport } from '../sync/transport';
import type { EnrolStep } from '../text/enrol-words';
import { formatEnrolLink, type Invitation } from '../trust/invitation';
import { carrierTo } from './carrier';
import { type Phone, reopenStore } from './phone';

const KEYS: DeviceKeys = {
  create: (passphrase) => createDeviceKeys(workerKdf, passphrase),
  unlock: (wrapped, passphrase) => unlockDevice(workerKdf, wrapped, passphrase),
  addMaster: (wrapped, passphrase) => addMasterKey(workerKdf, wrapped, passphrase),
  codecOf: masterCodec,
};

/** The transport, telling when the request leaves, when its answer is there, and what follows. */
const telling = (transport: Transport, onStep: (step: EnrolStep) => void): Transport => ({
  ...transport,
  enrol: async (request) => {
    onStep('asking');
    const answer = await transport.enrol(request);
    onStep('checking');
    return answer;
  },
  assignments: (token) => {
    onStep('packages');
    return transport.assignments(token);
  },
});

/** Enrols this phone by an invitation; `onStep` hears what the person is waiting for. */
export function enrolPhone(
  phone: Phone,
  invitation: Invitation,
  passphrase: string,
  onStep: (step: EnrolStep) => void,
): Promise<Result<Enrolled, EnrolFault>> {
  const { store, clock, build } = phone;
  const transportTo = (origin: string) => telling(carrierTo(store, origin), onStep);
  const deps = { store, clock, build, keys: KEYS, transportTo, reopen: () => reopenStore(phone) };
  return phone.locks.exclusive(ACCOUNT_LOCK, async () => {
    // A tab that left the account unfinished may have taken it off the list meanwhile.
    await keepListed(phone.registry, phone.account);
    return enrolDevice(deps, formatEnrolLink(invitation.origin, invitation), passphrase);
  });
}
