import type { Result } from '../domain/kernel/result';
import type { Mark } from './marks';
import type { Corners } from './straighten';

/** What is made from a picture; all places are in pixels of the upright picture. */
export type Edit =
  | { readonly kind: 'marks'; readonly marks: readonly Mark[] }
  | { readonly kind: 'straighten'; readonly corners: Corners };

export interface EditRequest {
  readonly bytes: Blob;
  readonly edit: Edit;
}

/** Why nothing came of it: no picture, corners that cross, or a browser that cannot encode. */
export type EditFault = 'unreadable' | 'crossed' | 'cannotEncode';

/** A fresh JPEG, without anything that the original's file said of itself. */
export interface EditedPicture {
  readonly sha256: string;
  readonly bytes: Blob;
  readonly thumbnail: Blob;
}

export type EditReply = Result<EditedPicture, EditFault>;
