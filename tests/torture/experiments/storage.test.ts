import { pick, type Random } from '../../support/seeded-random';
import { personActs } from '../support/crash/acts';
import { type CrashPhone, makeCrashPhone, startAgain } from '../support/crash/crash-phone';
import { KeptModel } from '../support/crash/kept-model';
import type { Fault } from '../support/crash/sweep-act';
import { sweepAct } from '../support/crash/sweep-act';
import { sweepSync } from '../support/crash/sweep-sync';
import { experiment } from '../support/experiment';
import { CLOSED_CONNECTION, fullPhone, LOST_CONNECTION } from '../support/storage/browser-faults';
import { canaryGone, deletedUnder, setBack } from '../support/storage/losses';
import { MemoryTwin, start, sweepStart } from '../support/storage/starts';

const anyAct = (random: Random) => pick(personActs(random), random);

/** Has every step of one kind of act, of an exchange and of a start meet this fault. */
async function sweepAll(phone: CrashPhone, fault: Fault, twin: MemoryTwin, random: Random) {
  const model = new KeptModel();
  const which = Math.floor(random() * personActs(random).length);
  const make = () => pick(personActs(random).slice(which, which + 1), random);
  const acts = await sweepAct(phone, model, fault, make);
  const work = () => personActs(random).slice(0, 2);
  const sent = await sweepSync(acts.phone, model, fault, { work, random });
  const starts = await sweepStart(phone.sync.factory, twin, fault);
  return { phone: sent.phone, model, faults: acts.faults + sent.faults + starts };
}

experiment('storage', async ({ random, count }) => {
  let full = 0;
  const faults = { quota: fullPhone(() => full++), lost: LOST_CONNECTION };
  for (const [name, fault] of Object.entries({ ...faults, closed: CLOSED_CONNECTION })) {
    const twin = new MemoryTwin();
    let phone = await makeCrashPhone();
    await start(phone.sync.factory, twin);
    const swept = await sweepAll(phone, fault, twin, random);
    count(name, swept.faults);
    count('acknowledged', swept.model.size);
    phone = swept.phone;
    await canaryGone(phone, twin, pick(['twin', 'row'] as const, random));
    phone = await startAgain(phone);
    await swept.model.unchanged(phone);
    const after = [anyAct(random), anyAct(random)];
    phone = await setBack(phone, twin, { after, next: anyAct(random) });
    await deletedUnder(phone, twin, anyAct(random));
    count('losses noticed', 3);
  }
});
