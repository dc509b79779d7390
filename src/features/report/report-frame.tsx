import type { ReactNode } from 'react';
import { REPORT_WORDS } from '../../text/report-words';
import { PageFrame } from '../../ui/page-frame';
import { type ReportPageProps, reportAddress } from './report-props';

export interface ReportFrameProps extends Pick<ReportPageProps, 'work' | 'signs'> {
  readonly title: string;
  /** Where back leads, below the report; the report itself when absent. */
  readonly back?: { readonly path: string; readonly label: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page below the report. */
export function ReportFrame({ work, signs, title, back, actions, children }: ReportFrameProps) {
  return (
    <PageFrame
      title={title}
      context={work.pkg.project.name}
      back={{
        to: reportAddress(work, back?.path),
        label: back?.label ?? REPORT_WORDS.backToReport,
      }}
      signs={signs}
      actions={actions}
    >
      {children}
    </PageFrame>
  );
}
