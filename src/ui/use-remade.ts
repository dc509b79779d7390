import { useEffect } from 'react';

/**
 * Has what is missing made, and says for how long it is wanted: as long as it is shown.
 * @param what tells one thing that may be missing from another
 */
export function useRemade(
  what: string,
  isMissing: boolean,
  remake: (isWanted: () => boolean) => Promise<void>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, however often it is drawn
  useEffect(() => {
    if (!isMissing) return;
    let isShown = true;
    void remake(() => isShown);
    return () => {
      isShown = false;
    };
  }, [what, isMissing]);
}
