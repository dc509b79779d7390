import type { Sealing } from './master-codec';
import { sealBytes } from './sealed-bytes';

let loading: Promise<Sealing | null> | null = null;

/** No part of the way to a score: loaded when bytes are on their way. Null where it is not there. */
const load = (): Promise<Sealing | null> => {
  loading ??= import('./worker-sealing').then(
    ({ startSealWorker, workerSealing }) => workerSealing(startSealWorker),
    () => null,
  );
  return loading;
};

/** Seals bytes in a worker of this browser; without one, where it is asked. */
export const browserSealing: Sealing = {
  expect: () => void load().then((sealing) => sealing?.expect()),
  seal: async (...order) => ((await load())?.seal ?? sealBytes)(...order),
};
