import { pick } from '../../support/seeded-random';
import { personActs } from '../support/crash/acts';
import { makeCrashPhone } from '../support/crash/crash-phone';
import { FAULTS } from '../support/crash/faulty-steps';
import { KeptModel } from '../support/crash/kept-model';
import { sweepAct } from '../support/crash/sweep-act';
import { expectDelivered, sweepSync } from '../support/crash/sweep-sync';
import { experiment } from '../support/experiment';

experiment('crash', async ({ random, count }) => {
  const worked = new KeptModel();
  let phone = await makeCrashPhone();
  for (const which of personActs(random).keys()) {
    const kind = pick(FAULTS, random);
    const make = () => pick(personActs(random).slice(which, which + 1), random);
    const swept = await sweepAct(phone, worked, { kind }, make);
    phone = swept.phone;
    count(`${kind}s in acts`, swept.faults);
  }
  await expectDelivered(phone);
  phone.writer.db.close();

  const sent = new KeptModel();
  const kind = pick(FAULTS, random);
  const work = () => personActs(random).slice(0, 2);
  const swept = await sweepSync(await makeCrashPhone(), sent, { kind }, { work, random });
  count(`${kind}s in exchanges`, swept.faults);
  swept.phone.writer.db.close();
  count('acknowledged', worked.size + sent.size);
});
