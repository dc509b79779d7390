import type { ReactNode } from 'react';
import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import type { AssignmentWork } from '../../../store/assignment-work';
import {
  EDIT_FAULT_WORDS,
  EDIT_LEADS,
  EDIT_TITLES,
  EDIT_WORDS,
  type EditTool,
} from '../../../text/edit-words';
import { GALLERY_WORDS } from '../../../text/gallery-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { type EditStep, viewerOf } from './use-edit';
import './edit.css';

export interface EditFrameProps {
  readonly tool: EditTool;
  readonly work: AssignmentWork;
  readonly item: CapturedEvidence;
  readonly step: EditStep;
  /** False while there is nothing to keep. */
  readonly ready: boolean;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** The frame of an editor: what it is for, that the original stays, and the way to keep the copy. */
export function EditFrame(props: EditFrameProps) {
  const { tool, work, item, step, ready, onSave, children } = props;
  const home = viewerOf(work, item);
  const busy = step === 'working';
  return (
    <PageFrame
      title={EDIT_TITLES[tool]}
      context={work.pkg.project.name}
      back={{ to: home, label: GALLERY_WORDS.title }}
      actions={
        <>
          <ButtonLink to={home}>{EDIT_WORDS.leave}</ButtonLink>
          <Button kind="primary" busy={busy} off={!ready} onClick={onSave}>
            {busy ? EDIT_WORDS.saving : EDIT_WORDS.save}
          </Button>
        </>
      }
    >
      <p>{EDIT_LEADS[tool]}</p>
      {step === 'idle' || busy ? null : (
        <Notice tone="danger" live safe={EDIT_WORDS.safe} {...EDIT_FAULT_WORDS[step]} />
      )}
      {children}
    </PageFrame>
  );
}
