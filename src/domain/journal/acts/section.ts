import { sectionField } from '../register';
import type { Judge } from './assessment';

/** The text of a section. One that the outline does not have stays in its field and in no report. */
export const writeSection: Judge<'section.written'> = (state, entry) => {
  const { section, text } = entry.act.body;
  state.bank.write(sectionField(section), text, entry.opened.person, entry.placed);
  return null;
};
