import type { ArchiveOrder } from '../../src/features/report/documents/archive-order';
import {
  documentSubjects,
  sealedSubject,
} from '../../src/features/report/documents/document-subject';
import { keepBytes } from '../../src/store/keep-bytes';
import { prepareReport } from '../../src/trust/prepared-report';
import { CourseScene } from './course-scene';
import { dayOnSite } from './field-scene';
import { idOf, sha256Of, thumbprintOf } from './made-ids';
import { workOf } from './made-work';
import { keysOf, LEAD_KEY, statementOf } from './report-reader';
import { makeStorePhone } from './store-phone';
import { sessionOf } from './store-session';

/** What the one picture holds that is on the phone; two others are on another. */
export const PICTURE = '一张照片的字节';

function capture(scene: CourseScene): void {
  scene.anna.act('evidence.captured', {
    evidence: {
      ...{ sha256: sha256Of(PICTURE), size: new TextEncoder().encode(PICTURE).length },
      ...{ mediaType: 'image/jpeg', source: 'camera', fixes: [], noPosition: 'denied' },
      proves: { indicator: 'A11', checkpoint: null, site: 'S1' },
      ...{ capturedAt: '2026-11-22T09:30:00+08:00', caption: '步道 <北段>' },
    },
  });
}

/** An evaluation with a day on site whose report went the whole way and was signed by its lead. */
async function sealedScene(): Promise<CourseScene> {
  const scene = new CourseScene();
  capture(scene);
  dayOnSite(scene.anna);
  scene.write();
  const draft = scene.issue();
  scene.comment(draft, 'evaluee');
  scene.comment(draft, 'client');
  scene.review(draft);
  scene.seal();
  const { manifest } = scene.history.fold().sealed.at(-1) ?? {};
  if (manifest === undefined) throw new Error(`nothing is sealed: ${scene.setAside.join()}`);
  const { digest: subject, shown } = await prepareReport(manifest, scene.history.package);
  const statement = await statementOf(LEAD_KEY, { subject, shown });
  scene.lead.act('statement.made', { statement });
  return scene;
}

/** A phone that holds the evaluation, one of its three pictures, and the heads of its journals. */
export async function archiveScene() {
  const scene = await sealedScene();
  const session = await sessionOf(await makeStorePhone());
  await keepBytes(session, {
    ...{ sha256: sha256Of(PICTURE), bytes: new Blob([PICTURE]), thumbnail: null },
  });
  for (const { journal, head } of scene.history.devices) {
    await session.db.heads.put({
      ...{ journal, assignment: scene.history.package.assignment, seq: head.entry.seq },
      ...{ hash: head.hash, device: thumbprintOf(journal), signing: LEAD_KEY.jwk, own: false },
      ...{ active: false, reopen: null, told: {}, unmarkedBytes: 0, forked: false },
      jws: { suite: 'plain', text: `head of ${idOf(journal)}` },
    });
  }
  const work = workOf(scene.history, keysOf(scene.history));
  const subject = sealedSubject(documentSubjects(work));
  if (subject === null) throw new Error('nothing is sealed');
  const orderOf = (changes: Partial<ArchiveOrder> = {}): ArchiveOrder => ({
    ...{ session, work, subject, signal: new AbortController().signal },
    onProgress: () => undefined,
    render: async ({ header, title }) => new Blob([`%PDF ${header} ${title}`]),
    ...changes,
  });
  return { scene, session, work, subject, orderOf };
}
