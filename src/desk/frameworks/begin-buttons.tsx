import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FrameworksResponse } from '../../contract/desk-frameworks';
import type { Framework } from '../../domain/framework/framework';
import { FRAMEWORKS_WORDS } from '../../text/framework-editor-words';
import { IMPORT_WORDS } from '../../text/framework-file-words';
import { Button } from '../../ui/button';
import type { DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';
import { ImportButton } from './import-button';
import { asOwn, whatIsMet } from './import-target';
import { emptyFramework } from './new-framework';
import { useBeginFramework } from './use-begin-framework';

/** Starts a framework with nothing in it, or with what a file holds. */
export function BeginButtons({ response }: { readonly response: FrameworksResponse }) {
  const begin = useBeginFramework();
  const [, navigate] = useLocation();
  const [fault, setFault] = useState<DeskFault | null>(null);
  const open = async (content: Framework) => {
    const own = response.frameworks.find(({ framework }) => framework === content.id);
    const begun = await begin(content, own?.revision ?? null);
    if (begun.ok) navigate(`/frameworks/f/${content.id}`);
    else setFault(begun.error);
  };
  return (
    <>
      <div className="desk-buttons">
        <Button onClick={() => void open(emptyFramework())}>{FRAMEWORKS_WORDS.blank}</Button>
        <ImportButton
          present={null}
          consequence={(preview) => IMPORT_WORDS.meets[whatIsMet(preview, response)]}
          onTake={(preview) => void open(asOwn(preview))}
        />
      </div>
      {fault === null ? null : <FaultNotice fault={fault} />}
    </>
  );
}
