/**
 * Runs one piece of work at a time: what is asked for while one runs is not done. It is busy from
 * the very tap, before anything is awaited, or a second tap would do all of it again.
 * @param onBusy told when work begins and when it has ended, failed or not
 */
export function onceAtATime(onBusy: (busy: boolean) => void) {
  let running = false;
  return async (work: () => Promise<void>): Promise<void> => {
    if (running) return;
    running = true;
    onBusy(true);
    try {
      await work();
    } finally {
      running = false;
      onBusy(false);
    }
  };
}
