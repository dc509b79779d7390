const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * What ends something, once: whoever calls it, or a signal that would end this process, which then does.
 * A second signal ends the process at once.
 */
export function endedBySignals(stop: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | null = null;
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
  const end = (): Promise<void> => {
    ending ??= stop().finally(forget);
    return ending;
  };
  const hear = (signal: NodeJS.Signals): void => {
    forget();
    const leave = (): void => {
      process.kill(process.pid, signal);
    };
    end().then(leave, leave);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return end;
}
