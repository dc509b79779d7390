import { useEffect, useState } from 'react';

/** So often it is asked in any case: a lost connection changes nothing but the delay. */
const EVERY_MS = 15_000;

const EVENTS = '/api/desk/events';

/** Whether an event is about this assignment; one that cannot be read is about any. */
function isAbout(assignment: string, data: unknown): boolean {
  try {
    const news: unknown = JSON.parse(String(data));
    if (typeof news !== 'object' || news === null || !('assignment' in news)) return true;
    return news.assignment === assignment;
  } catch {
    return true;
  }
}

/**
 * Calls `onNews` whenever the server says that something new arrived in an assignment, and now and
 * then without that.
 * @returns whether the connection stands
 */
export function useNews(assignment: string, onNews: () => void): boolean {
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    const source = new EventSource(EVENTS);
    source.onopen = () => setIsLive(true);
    // The browser tries again by itself.
    source.onerror = () => setIsLive(false);
    source.onmessage = ({ data }) => {
      if (isAbout(assignment, data)) onNews();
    };
    const timer = setInterval(onNews, EVERY_MS);
    return () => {
      source.close();
      clearInterval(timer);
    };
  }, [assignment, onNews]);
  return isLive;
}
