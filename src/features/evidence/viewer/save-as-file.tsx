import type { Evidence } from '../../../domain/evidence/evidence';
import { FILE_ENDINGS } from '../../../domain/evidence/file-ending';
import { VIEWER_WORDS } from '../../../text/viewer-words';
import { Button } from '../../../ui/button';
import { saveFile } from '../../../ui/save-file';

/** The name under which a piece of evidence is kept as a file: its digest finds it again. */
const fileNameOf = ({ sha256, mediaType }: Pick<Evidence, 'sha256' | 'mediaType'>): string =>
  `${VIEWER_WORDS.filePrefix}-${sha256.slice(0, 12)}.${FILE_ENDINGS[mediaType]}`;

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
