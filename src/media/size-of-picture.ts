import type { PixelSize } from './fit-within';
import type { DrawablePicture } from './photo-message';

/** A picture, or what was drawn of one. */
export type Drawable = DrawablePicture | OffscreenCanvas;

/** Size of a picture as it is drawn, upright. */
export const sizeOfPicture = (picture: Drawable): PixelSize =>
  'displayWidth' in picture
    ? { width: picture.displayWidth, height: picture.displayHeight }
    : { width: picture.width, height: picture.height };
