import { useEffect, useState } from 'react';

/** How long after the last letter the server is asked. */
const PAUSE_MS = 250;

/** What is sought, as it is asked for once nobody types any more. */
export function useSought(typed: string): string {
  const [sought, setSought] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return sought;
}
