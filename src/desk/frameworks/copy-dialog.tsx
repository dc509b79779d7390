import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import * as z from 'zod/mini';
import type { Framework } from '../../domain/framework/framework';
import { plainText, toPlainText } from '../../domain/kernel/plain-text';
import { DESK_WORDS } from '../../text/desk-words';
import { COPY_WORDS } from '../../text/framework-editor-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import type { DeskFault } from '../desk-api';
import { FaultNotice } from '../fault-notice';
import { copyOf } from './new-framework';
import { useBeginFramework } from './use-begin-framework';

/** What is typed becomes plain text before it is measured. */
const typed = (most: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => toPlainText(text).trim()),
    ),
    plainText(1, most),
  );

const nameForm = z.object({ title: typed(120), version: typed(40) });

export interface CopyDialogProps {
  readonly template: Framework;
  readonly onClose: () => void;
}

/** Asks how a framework that starts from a template is called, and opens it. */
export function CopyDialog({ template, onClose }: CopyDialogProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(nameForm),
    defaultValues: { title: template.title, version: '1' },
  });
  const [fault, setFault] = useState<DeskFault | null>(null);
  const begin = useBeginFramework();
  const [, navigate] = useLocation();
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (name) => {
    const copy = copyOf(template, name);
    const begun = await begin(copy, null);
    if (begun.ok) navigate(`/frameworks/f/${copy.id}`);
    else setFault(begun.error);
  });
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="primary" busy={isSubmitting} onClick={() => void submit()}>
        {COPY_WORDS.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open title={COPY_WORDS.title} onClose={onClose} actions={actions}>
      <TextField
        label={COPY_WORDS.name}
        maxLength={120}
        error={errors.title === undefined ? undefined : COPY_WORDS.nameMissing}
        {...register('title')}
      />
      <TextField
        label={COPY_WORDS.version}
        maxLength={40}
        error={errors.version === undefined ? undefined : COPY_WORDS.versionMissing}
        {...register('version')}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
