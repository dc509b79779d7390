/** A page that nobody sees draws no frame: what comes after one does not wait for ever. */
const LONGEST_MS = 200;

/** Once the frame that is being drawn has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_MS);
  });
