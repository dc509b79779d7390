let held = 0;

/**
 * Keeps an idle phone unlocked while something runs that needs no hand, such as an open camera or a
 * recording. Returns how to let go; letting go twice does nothing more.
 */
export function holdAwake(): () => void {
  held += 1;
  let holding = true;
  return () => {
    if (holding) held -= 1;
    holding = false;
  };
}

/** Keeps an idle phone unlocked until a piece of work has ended, well or not. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const letGo = holdAwake();
  try {
    return await work();
  } finally {
    letGo();
  }
}

export const heldAwake = (): boolean => held > 0;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll'] as const;

/** Calls `onSign` at every sign of a person at the page; returns how to stop. */
export function onActivity(onSign: () => void): () => void {
  const options = { capture: true, passive: true } as const;
  for (const sign of SIGNS) window.addEventListener(sign, onSign, options);
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, options);
  };
}

/** Calls `onSeen` when the page is shown again after it was hidden; returns how to stop. */
export function onSeenAgain(onSeen: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') onSeen();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
