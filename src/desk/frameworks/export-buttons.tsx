import { useState } from 'react';
import type { Framework } from '../../domain/framework/framework';
import { EXPORT_WORDS } from '../../text/framework-file-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { saveFile } from '../../ui/save-file';
import { FRAMEWORK_FORMATS, type FrameworkFormat, writeFrameworkFile } from './framework-file';

/** Hands a framework out as a file in any of its forms. */
export function ExportButtons({ framework }: { readonly framework: Framework }) {
  const [failed, setFailed] = useState(false);
  const { title, version, id } = framework;
  const download = async (format: FrameworkFormat): Promise<void> => {
    const file = await writeFrameworkFile(framework, format).catch(() => null);
    setFailed(file === null);
    if (file !== null) saveFile(`${title || id}-${version || '0'}${format.ending}`, file);
  };
  return (
    <>
      {FRAMEWORK_FORMATS.map((format) => (
        <Button key={format.form} onClick={() => void download(format)}>
          {EXPORT_WORDS[format.form]}
        </Button>
      ))}
      {failed ? <Notice tone="danger" live title={EXPORT_WORDS.failed} /> : null}
    </>
  );
}
