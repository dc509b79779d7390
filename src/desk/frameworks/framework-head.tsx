import type { ReactNode } from 'react';
import type { Framework } from '../../domain/framework/framework';
import { EDITOR_WORDS, FRAMEWORKS_WORDS, TABLE_WORDS } from '../../text/framework-editor-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { saveFile } from '../../ui/save-file';
import { FRAMEWORK_FORMATS, type FrameworkFormat } from './framework-file';

export interface FrameworkHeadProps {
  readonly framework: Framework;
  readonly faults: number;
  /** Where the content stands: saved, kept, only to be read. */
  readonly status: string;
  /** True while something is not safe. */
  readonly alarm?: boolean;
  readonly children?: ReactNode;
}

/** Which framework this is, whether it can be used and is safe, and what can be done with it. */
export function FrameworkHead({ framework, faults, status, alarm, children }: FrameworkHeadProps) {
  const { title, version } = framework;
  const download = async ({ ending, write }: FrameworkFormat): Promise<void> =>
    saveFile(`${title || framework.id}-${version || '0'}${ending}`, await write(framework));
  return (
    <div className="framework-head">
      <div className="framework-title">
        <AppLink to="/frameworks">{EDITOR_WORDS.back}</AppLink>
        <h1>{title || TABLE_WORDS.unnamed}</h1>
        {framework.weights === 'sample' ? (
          <span className="desk-tag">{FRAMEWORKS_WORDS.sample}</span>
        ) : null}
      </div>
      <div className="desk-buttons">
        {children}
        {FRAMEWORK_FORMATS.map((format) => (
          <Button key={format.ending} onClick={() => void download(format)}>
            {EDITOR_WORDS.export} {format.label}
          </Button>
        ))}
      </div>
      <p className={`framework-state${faults === 0 ? ' usable' : ' faulty'}`} aria-live="polite">
        <Icon name={faults === 0 ? 'complete' : 'warning'} />
        {faults === 0 ? EDITOR_WORDS.usable : EDITOR_WORDS.faults(faults)}
      </p>
      <p className={alarm ? 'desk-alarm' : 'soft'} aria-live="polite">
        {status}
      </p>
    </div>
  );
}
