import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import './notice.css';

export type Tone = 'plain' | 'success' | 'warning' | 'danger';

const ICONS: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  success: 'complete',
  warning: 'warning',
  danger: 'warning',
};

export interface NoticeWords {
  /** What happened. */
  readonly title: string;
  /** Whether the work is safe, */
  readonly safe?: string;
  /** where it is, */
  readonly where?: string;
  /** and what to do now. */
  readonly next?: string;
}

export interface NoticeProps extends NoticeWords {
  readonly tone?: Tone;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Announced at once by screen readers: for what just happened, not for what stands there. */
  readonly live?: boolean;
}

/** Something to know. Errors say three things: is my work safe, where is it, what do I do now. */
export function Notice({ tone = 'plain', title, safe, where, next, ...rest }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={rest.live ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {[safe, where, next].map((line) => (line ? <p key={line}>{line}</p> : null))}
        {rest.children}
        {rest.action}
      </div>
    </div>
  );
}
