import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FrameworksResponse } from '../../contract/desk-frameworks';
import type { Framework } from '../../domain/framework/framework';
import { FRAMEWORKS_WORDS } from '../../text/framework-editor-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';
import { type FileFault, FRAMEWORK_FORMATS, readFrameworkFile } from './framework-file';
import { TEMPLATES } from './framework-row';
import { emptyFramework, newFrameworkId } from './new-framework';
import { useBeginFramework } from './use-begin-framework';

const WORDS = FRAMEWORKS_WORDS;

type Trouble =
  | { readonly kind: 'file'; readonly fault: FileFault }
  | { readonly kind: 'desk'; readonly fault: DeskFault };

const sayFileFault = (fault: FileFault): string =>
  fault.kind === 'tooLarge' ? WORDS.tooLarge : WORDS.unreadable(fault.place);

/** An imported framework keeps its id, so that it goes on where it was; a template's is not its own. */
const asOwn = (imported: Framework): Framework =>
  TEMPLATES.some(({ id }) => id === imported.id) ? { ...imported, id: newFrameworkId() } : imported;

/** Starts a framework with nothing in it, or with what a file holds. */
export function BeginButtons({ frameworks }: Pick<FrameworksResponse, 'frameworks'>) {
  const begin = useBeginFramework();
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const open = async (content: Framework) => {
    const own = frameworks.find(({ framework }) => framework === content.id);
    const begun = await begin(content, own?.revision ?? null);
    if (begun.ok) void navigate(`/frameworks/f/${content.id}`);
    else setTrouble({ kind: 'desk', fault: begun.error });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readFrameworkFile(file);
    if (read.ok) await open(asOwn(read.value));
    else setTrouble({ kind: 'file', fault: read.error });
  };
  return (
    <>
      <div className="desk-buttons">
        <Button onClick={() => void open(emptyFramework())}>{WORDS.blank}</Button>
        <Button onClick={() => chooser.current?.click()}>{WORDS.import}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={WORDS.import}
          accept={FRAMEWORK_FORMATS.map(({ ending }) => ending).join(',')}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      {trouble?.kind === 'file' ? (
        <Notice tone="danger" live title={sayFileFault(trouble.fault)} />
      ) : null}
      {trouble?.kind === 'desk' ? <FaultNotice fault={trouble.fault} /> : null}
    </>
  );
}
