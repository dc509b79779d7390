import type { ReactNode } from 'react';

/** What the pages of documents show of other features; the app fills it in. */
export interface DocumentSlots {
  /** Photographs a document page by page; `onKept` hears of each page once it is on the disk. */
  readonly scan: (
    document: { readonly id: string; readonly name: string },
    onKept: (sha256: string) => void,
  ) => ReactNode;
}
