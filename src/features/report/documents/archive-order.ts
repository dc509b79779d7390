import type { PaperFault } from '../../../documents/papers-archive/place-papers';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import type { DocumentSubject } from './document-subject';
import type { RenderPdf } from './make-document';

/** How far an archive is: files that are made for it, then bytes of all its files. */
export type ArchiveProgress =
  | { readonly kind: 'making'; readonly done: number; readonly all: number }
  | { readonly kind: 'writing'; readonly bytes: number; readonly size: number };

/** An archive to be made of a sealed report. */
export interface ArchiveOrder {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly subject: DocumentSubject;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
  readonly render: RenderPdf;
}

/** Why an archive was not made, where that is known. */
export type ArchiveFault =
  | { readonly kind: 'refused'; readonly fault: PaperFault }
  | { readonly kind: 'differs'; readonly path: string }
  | { readonly kind: 'gone'; readonly indexNo: string };
