import type { ReactNode } from 'react';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { Empty } from '../../../ui/empty';
import { PageFrame } from '../../../ui/page-frame';
import { type FieldPageProps, siteAddress } from './field-page';
import '../../../forms/form.css';

export interface FieldFrameProps extends Pick<FieldPageProps, 'work' | 'signs'> {
  readonly title: string;
  /** Where back leads, below the work on site; the hub when absent. */
  readonly back?: { readonly path: string; readonly label: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page of the work on site. */
export function FieldFrame({ work, signs, title, back, actions, children }: FieldFrameProps) {
  return (
    <PageFrame
      title={title}
      context={work.pkg.project.name}
      back={{
        to: siteAddress(work, back?.path),
        label: back?.label ?? FIELD_FORM_WORDS.backToHub,
      }}
      signs={signs}
      actions={actions}
    >
      {children}
    </PageFrame>
  );
}

/** A page whose subject is not here: taken back, or not yet synchronised. */
export function LostSubject({
  title,
  detail,
  ...frame
}: Omit<FieldFrameProps, 'children'> & { readonly detail: string }) {
  return (
    <FieldFrame {...frame} title={title}>
      <Empty title={title} detail={detail} />
    </FieldFrame>
  );
}
