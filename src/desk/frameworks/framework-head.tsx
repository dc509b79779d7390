import type { ReactNode } from 'react';
import type { Framework } from '../../domain/framework/framework';
import { EDITOR_WORDS, FRAMEWORKS_WORDS, TABLE_WORDS } from '../../text/framework-editor-words';
import { AppLink } from '../../ui/app-link';
import { Icon } from '../../ui/icon';
import { ExportButtons } from './export-buttons';

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
  const { title } = framework;
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
        <ExportButtons framework={framework} />
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
