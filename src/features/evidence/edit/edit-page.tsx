import { useLiveQuery } from 'dexie-react-hooks';
import type { AssignmentWork } from '../../../store/assignment-work';
import { evidenceBytes } from '../../../store/evidence-bytes';
import type { FieldSession } from '../../../store/field-session';
import { EDIT_TITLES, EDIT_WORDS, type EditTool } from '../../../text/edit-words';
import { GALLERY_WORDS } from '../../../text/gallery-words';
import { ButtonLink } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PageFrame } from '../../../ui/page-frame';
import { useObjectUrl } from '../use-object-url';
import { mayDescribe } from '../viewer/viewer-props';
import { MarksEditor } from './marks-editor';
import { StraightenEditor } from './straighten-editor';
import type { EditProps } from './use-edit';

export interface EditPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly sha256: string;
  readonly tool: EditTool;
}

/** There is nothing to edit here: another's phone holds it, or it was withdrawn. */
function NotHere({ work, tool }: Pick<EditPageProps, 'work' | 'tool'>) {
  const gallery = `/a/${work.assignment}/site/gallery`;
  return (
    <PageFrame title={EDIT_TITLES[tool]} back={{ to: gallery, label: GALLERY_WORDS.title }}>
      <Empty
        title={EDIT_WORDS.notHere}
        detail={EDIT_WORDS.notHereDetail}
        action={<ButtonLink to={gallery}>{GALLERY_WORDS.title}</ButtonLink>}
      />
    </PageFrame>
  );
}

function Editor({ tool, ...props }: EditProps & { readonly tool: EditTool }) {
  if (tool === 'straighten') return <StraightenEditor {...props} />;
  return <MarksEditor key={tool} {...props} tool={tool} />;
}

/** Makes a copy of a picture with something drawn on it, something covered, or a sheet straightened. */
export function EditPage({ session, work, sha256, tool }: EditPageProps) {
  const bytes = useLiveQuery(() => evidenceBytes(session, sha256), [session, sha256]);
  const url = useObjectUrl(bytes);
  const item = work.evaluation.evidence.find(({ evidence }) => evidence.sha256 === sha256);
  if (item === undefined || bytes === null || !mayDescribe({ session, work })) {
    return <NotHere work={work} tool={tool} />;
  }
  if (bytes === undefined || url === null) return null;
  return <Editor {...{ session, work, item, bytes, url, tool }} />;
}
