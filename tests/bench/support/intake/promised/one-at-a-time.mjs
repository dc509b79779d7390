/**
 * Does one batch after another: what comes while one is being done makes up the next, which does not
 * wait until those before it are told.
 * @template Item, Answer
 * @param {(batch: readonly Item[]) => Promise<{ told: Promise<readonly Answer[]> }>} work
 * @param {(first: Item, other: Item) => boolean} fits whether another one may be done with the first
 * @returns {(item: Item) => Promise<Answer>}
 */
export function oneAtATime(work, fits) {
  /** @typedef {{ item: Item, done: (answer: Answer) => void, fail: (error: unknown) => void }} Waiting */
  /** @type {Waiting[]} */
  let queue = [];
  let running = false;

  /** @param {readonly Waiting[]} batch */
  const failing = (batch) => (/** @type {unknown} */ error) => {
    for (const { fail } of batch) fail(error);
  };
  /** @param {readonly Waiting[]} batch */
  const doBatch = async (batch) => {
    const { told } = await work(batch.map(({ item }) => item));
    const tell = async () => {
      for (const [i, answer] of (await told).entries()) batch[i]?.done(answer);
    };
    tell().catch(failing(batch));
  };
  const drain = async () => {
    for (let [first] = queue; first !== undefined; [first] = queue) {
      const { item } = first;
      const batch = queue.filter((other) => fits(item, other.item));
      queue = queue.filter((other) => !batch.includes(other));
      await doBatch(batch).catch(failing(batch));
    }
    running = false;
  };
  return (item) =>
    new Promise((done, fail) => {
      queue.push({ item, done, fail });
      if (running) return;
      running = true;
      setImmediate(drain);
    });
}
