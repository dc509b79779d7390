import { expect, it } from 'vitest';
import { concludingTasks } from '../../../src/features/report/documents/archive-concluding';
import {
  documentSubjects,
  sealedSubject,
} from '../../../src/features/report/documents/document-subject';
import { formsOf } from '../../../src/features/report/documents/make-document';
import { ARCHIVE_PAPER_WORDS as WORDS } from '../../../src/text/archive-words';
import { formScene } from '../../support/form-scene';
import { workOf } from '../../support/made-work';
import { composed } from '../../support/report-scene';
import { makeStorePhone } from '../../support/store-phone';
import { sessionOf } from '../../support/store-session';

/** Whether a sealed report offers a score table, by audience, and whether its archive holds one. */
async function tablesOf(form: 'monitoring' | 'opinions' | 'appraisal') {
  const made = formScene(form);
  made.lead.act('report.sealed', { manifest: composed(made) });
  const work = workOf(made.history);
  const subjects = documentSubjects(work);
  const subject = sealedSubject(subjects);
  if (subject === null) throw new Error('nothing is sealed');
  const tasks = await concludingTasks({
    ...{ work, subject, session: await sessionOf(await makeStorePhone()) },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
    render: async () => new Blob([]),
  });
  return {
    offered: subjects.flatMap((each) => (formsOf(each).includes('xlsx') ? [each.audience] : [])),
    archived: tasks.some(({ name }) => name === WORDS.concluding.xlsx.name),
  };
}

it('[UF18] where nothing gives points no score table is offered or archived', async () => {
  const none = { offered: [], archived: false };
  expect(await tablesOf('monitoring')).toEqual(none);
  expect(await tablesOf('opinions')).toEqual(none);
  expect(await tablesOf('appraisal')).toEqual({ offered: ['whole'], archived: true });
});
