interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A reader that answers many askers with one call of `read`: who asks while a call is under way waits
 * for the next one. A call begins only after everybody it answers has asked, so each sees what was
 * committed before they did. Alone, an asker waits for nobody.
 * @param read answers in the order of what is asked
 * @param most how many one call answers
 */
export function gathered<Asked, Answer>(
  read: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  most = 256,
): (asked: Asked) => Promise<Answer> {
  let queue: Waiting<Asked, Answer>[] = [];
  let running = false;

  const answer = async (batch: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await read(batch.map(({ asked }) => asked));
      if (answers.length !== batch.length) throw new Error('a shared read leaves nobody out');
      for (const [i, { resolve }] of batch.entries()) resolve(answers[i] as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.slice(0, most);
      queue = queue.slice(most);
      await answer(batch);
    }
    running = false;
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      queue.push({ asked, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(drain);
    });
}

/** Rows by what `keyOf` says of them, each group in the order of the rows. */
export function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
