import type { PanelState } from '../../../../src/domain/panel/panel-state';
import { encodeCredential } from '../../../../src/store/credentials';
import type { Writer } from '../../../../src/store/writer';
import type { PublicJwk } from '../../../../src/trust/jwk';
import type { Signer } from '../../../../src/trust/jws';
import { madePackage } from '../../../support/journal-maker';
import { MemoryBureau } from '../../../support/memory-bureau';
import { makeSyncPhone, restarted, type SyncPhone } from '../../../support/sync-phone';
import { enrolTestDevice, testId } from '../../../support/test-device';
import { countSteps, type FaultySteps } from './faulty-steps';

/** An enrolled phone whose database can fail at any step, and a bureau in memory. */
export interface CrashPhone {
  readonly bureau: MemoryBureau;
  readonly bureauKey: PublicJwk;
  readonly assignment: string;
  /** Chair and scrutineer, whose credentials lie on the phone. */
  readonly custodians: PanelState['custodians'];
  readonly sync: SyncPhone;
  readonly writer: Writer;
  readonly signer: Signer;
  readonly steps: FaultySteps;
}

type Lasting = Pick<CrashPhone, 'bureau' | 'custodians'>;

const over = ({ bureau, custodians }: Lasting, sync: SyncPhone): CrashPhone => ({
  ...{ bureau, custodians, sync, bureauKey: bureau.bureau.jwk, assignment: sync.assignment },
  ...{ writer: sync.writer, signer: sync.unlocked.signer, steps: countSteps(sync.writer.db) },
});

/** The app is started on another disk. */
export const startOn = async (phone: CrashPhone, factory: IDBFactory): Promise<CrashPhone> =>
  over(phone, await restarted({ ...phone.sync, factory }, phone.bureau));

/** The app is started again on what lies on the disk. */
export function startAgain(phone: CrashPhone): Promise<CrashPhone> {
  phone.writer.db.close();
  return startOn(phone, phone.sync.factory);
}

/** A newly enrolled phone that has its assignment, and knows the custodians of a panel. */
export async function makeCrashPhone(): Promise<CrashPhone> {
  const bureau = await MemoryBureau.create(madePackage().assignment);
  const sync = await makeSyncPhone(bureau);
  const custodian = async (role: 'panelChair' | 'scrutineer'): Promise<string> => {
    const { device, credential } = await enrolTestDevice(bureau.bureau, testId(), role, role);
    await sync.writer.db.meta.put(await encodeCredential(sync.writer, device, credential));
    return device;
  };
  const [chair, scrutineer] = [await custodian('panelChair'), await custodian('scrutineer')];
  const lasting = { bureau, custodians: { chair, scrutineer } };
  sync.writer.db.close();
  return over(lasting, await restarted(sync, bureau));
}
