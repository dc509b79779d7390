import type { OutlineSection } from '../../report/outline';

/** A section that the report has to have. */
export const asked = (id: string, title: string, hint: string): OutlineSection => ({
  ...{ id, title, hint, optional: false },
});

/** A section that is written where there is something to say. */
export const mayFollow = (id: string, title: string, hint: string): OutlineSection => ({
  ...{ id, title, hint, optional: true },
});
