import type { Evidence, MediaType } from '../../../domain/evidence/evidence';
import { VIEWER_WORDS } from '../../../text/viewer-words';
import { Button } from '../../../ui/button';
import { saveFile } from '../../../ui/save-file';

const EXTENSIONS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/webm': 'weba',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'application/octet-stream': 'bin',
} as const satisfies Record<MediaType, string>;

/** The name under which a piece of evidence is kept as a file: its digest finds it again. */
const fileNameOf = ({ sha256, mediaType }: Pick<Evidence, 'sha256' | 'mediaType'>): string =>
  `${VIEWER_WORDS.filePrefix}-${sha256.slice(0, 12)}.${EXTENSIONS[mediaType]}`;

/** Hands the exact bytes over as a file. */
export function SaveAsFile({
  evidence,
  bytes,
}: {
  readonly evidence: Pick<Evidence, 'sha256' | 'mediaType'>;
  readonly bytes: Blob;
}) {
  return (
    <Button onClick={() => saveFile(fileNameOf(evidence), bytes)}>{VIEWER_WORDS.saveFile}</Button>
  );
}
