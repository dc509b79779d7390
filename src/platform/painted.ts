/** A page that draws no frame for another reason does not keep what comes after one waiting for ever. */
const LONGEST_MS = 200;

/** Once the frame that is being drawn has been painted; at once where nobody sees the page. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    if (document.visibilityState === 'hidden') return done();
    document.addEventListener('visibilitychange', done);
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST_MS);
  });
