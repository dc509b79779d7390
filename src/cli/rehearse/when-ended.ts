const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does something before a signal ends this process; a second one ends it at once.
 * @returns forgets it
 */
export function beforeEnded(close: () => Promise<void>): () => void {
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    forget();
    const leave = (): void => {
      process.kill(process.pid, signal);
    };
    close().then(leave, leave);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return forget;
}
