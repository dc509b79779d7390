/** Milliseconds since the page began. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Watches the page's own thread for tasks of 50 ms or more, which is what browsers tell of. */
export function watchLongTasks() {
  const tasks: Span[] = [];
  const keep = (entries: PerformanceEntryList): void => {
    for (const { startTime, duration } of entries) {
      tasks.push({ start: startTime, end: startTime + duration });
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });
  return {
    /** The longest that reached into a span; 0 where none was 50 ms long. */
    during: ({ start, end }: Span): number => {
      keep(observer.takeRecords());
      const inside = tasks.filter((task) => task.start < end && task.end > start);
      return Math.max(0, ...inside.map((task) => task.end - task.start));
    },
  };
}
