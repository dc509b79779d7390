import { useState } from 'react';
import { type StatementResponse, statementResponse } from '../../contract/statement';
import { YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { askDesk, type DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';
import { saveStatementPaper, saveStatementSheet } from './save-statement';

type Save = (year: number, read: StatementResponse) => Promise<void>;

/** The files of a year; what they list is fetched when one is asked for. */
export function SaveButtons({ year }: { readonly year: number }) {
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const save = async (write: Save): Promise<void> => {
    setIsBusy(true);
    const read = await askDesk(`/statement/${year}/all`, statementResponse);
    setFault(read.ok ? null : read.error);
    if (read.ok && read.value !== null) await write(year, read.value);
    setIsBusy(false);
  };
  return (
    <>
      <p className="desk-buttons">
        <Button busy={isBusy} onClick={() => void save(saveStatementSheet)}>
          {WORDS.excel}
        </Button>
        <Button busy={isBusy} onClick={() => void save(saveStatementPaper)}>
          {WORDS.word}
        </Button>
      </p>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => setFault(null)} />}
    </>
  );
}
