import { useState } from 'react';
import { useParams } from 'wouter';
import { DESK_PROBLEM_WORDS } from '../../text/desk-problem-words';
import { COPY_WORDS, EDITOR_WORDS } from '../../text/framework-editor-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { CopyDialog } from './copy-dialog';
import { FrameworkHead } from './framework-head';
import { useMayWrite } from './framework-page';
import { TEMPLATES } from './framework-row';
import { FrameworkView } from './framework-view';

/** `/frameworks/template/:framework`: one of the catalogue, to read and to start from. */
export function TemplatePage() {
  const { framework: id } = useParams();
  const [copying, setCopying] = useState(false);
  const mayWrite = useMayWrite();
  const template = TEMPLATES.find((each) => each.id === id);
  if (template === undefined) return <Empty title={DESK_PROBLEM_WORDS['not-found'].title} />;
  const head = (faults: number) => (
    <FrameworkHead framework={template} faults={faults} status={EDITOR_WORDS.templateLead}>
      {mayWrite ? (
        <Button kind="primary" onClick={() => setCopying(true)}>
          {COPY_WORDS.open}
        </Button>
      ) : null}
    </FrameworkHead>
  );
  return (
    <>
      <FrameworkView framework={template} editing={null} head={head} />
      {copying ? <CopyDialog template={template} onClose={() => setCopying(false)} /> : null}
    </>
  );
}
