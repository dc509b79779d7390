import type { FrameworkRevision } from '../../contract/desk-frameworks';
import { sayDeskProblem } from '../../text/desk-problem-words';
import { EDITOR_WORDS } from '../../text/framework-editor-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { SaveTrouble } from './use-save';

const WORDS = EDITOR_WORDS;

/** A saving in one line. */
export const sayRevision = ({ revision, savedBy, savedAt }: FrameworkRevision): string =>
  WORDS.revision(revision, savedBy, sayMinute(savedAt));

export interface TroubleNoticeProps {
  readonly framework: string;
  readonly trouble: SaveTrouble;
  readonly onSaveAfter: (revision: number) => void;
}

/** Nothing was saved: why, that the work is safe, and what to do. */
export function TroubleNotice({ framework, trouble, onSaveAfter }: TroubleNoticeProps) {
  if (trouble.kind === 'failed') {
    const { fault } = trouble;
    const why = fault.kind === 'problem' ? sayDeskProblem(fault.problem.code).title : undefined;
    return (
      <Notice
        tone="danger"
        live
        title={WORDS.saveFailed}
        {...(why === undefined ? {} : { where: why })}
        next={WORDS.saveFailedSafe}
      />
    );
  }
  const { newest } = trouble;
  return (
    <Notice
      tone="warning"
      live
      title={`${WORDS.changed}：${sayRevision(newest)}`}
      safe={WORDS.changedSafe}
      next={WORDS.changedNext}
      action={
        <div className="desk-buttons">
          <a
            className="button secondary"
            href={`/desk/frameworks/f/${framework}/r/${newest.revision}`}
            target="_blank"
            rel="noreferrer"
          >
            {WORDS.changedLook}
          </a>
          <Button onClick={() => onSaveAfter(newest.revision)}>{WORDS.changedOver}</Button>
        </div>
      }
    />
  );
}

export interface DraftNoticeProps {
  readonly at: string;
  /** Nothing of it was ever saved. */
  readonly isNew: boolean;
  readonly onDrop: () => void;
}

/** Unsaved work of before was opened, with the way to give it up. */
export function DraftNotice({ at, isNew, onDrop }: DraftNoticeProps) {
  return (
    <Notice
      title={isNew ? WORDS.draftNew : WORDS.draftOpened}
      safe={WORDS.draftSafe(sayMinute(at))}
      action={
        <div className="desk-buttons">
          <Button onClick={onDrop}>{WORDS.dropDraft}</Button>
        </div>
      }
    />
  );
}
