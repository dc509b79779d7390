import { useMemo } from 'react';
import { BlobPicture } from './blob-picture';
import './signature-field.css';

export interface DrawnPictureProps {
  /** A PNG as a data: address. */
  readonly drawing: string;
  readonly alt: string;
}

/** The bytes of a drawing, to be shown: pages may show no data: addresses. */
function pictureOf(drawing: string): Blob {
  const base64 = drawing.slice(drawing.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** What was drawn on the glass. */
export function DrawnPicture({ drawing, alt }: DrawnPictureProps) {
  const bytes = useMemo(() => pictureOf(drawing), [drawing]);
  return <BlobPicture bytes={bytes} alt={alt} className="signature-image" />;
}
