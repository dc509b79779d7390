import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { ENROL_WORDS } from '../../text/enrol-words';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { PassphraseField } from '../../ui/passphrase-field';

const MIN = 10;
const MAX = 200;

const passphrase = z
  .string()
  .check(z.minLength(MIN, ENROL_WORDS.tooShort), z.maxLength(MAX, ENROL_WORDS.tooLong));

/** A new passphrase is typed twice; one of an earlier attempt once, since it is checked anyway. */
const schemaFor = (resumes: boolean) =>
  z.object({ passphrase, again: z.string() }).check(
    z.refine((typed) => resumes || typed.passphrase === typed.again, {
      path: ['again'],
      error: ENROL_WORDS.notSame,
    }),
  );

export interface EnrolFormProps {
  readonly id: string;
  /** The keys of an earlier attempt lie on the phone: their passphrase is asked for. */
  readonly resumes: boolean;
  readonly onPassphrase: (passphrase: string) => void;
}

/** Asks for the passphrase that will protect the keys. */
export function EnrolForm({ id, resumes, onPassphrase }: EnrolFormProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schemaFor(resumes)),
    defaultValues: { passphrase: '', again: '' },
  });
  const { errors } = formState;
  const shared = {
    showLabel: PASSPHRASE_WORDS.show,
    hideLabel: PASSPHRASE_WORDS.hide,
    autoComplete: resumes ? 'current-password' : 'new-password',
  };
  return (
    <form
      id={id}
      className="stack"
      noValidate
      onSubmit={handleSubmit((typed) => onPassphrase(typed.passphrase))}
    >
      <PassphraseField
        {...shared}
        label={resumes ? PASSPHRASE_WORDS.label : ENROL_WORDS.passphrase}
        hint={resumes ? undefined : ENROL_WORDS.passphraseHint}
        error={errors.passphrase?.message}
        {...register('passphrase')}
      />
      {resumes ? null : (
        <PassphraseField
          {...shared}
          label={ENROL_WORDS.passphraseAgain}
          error={errors.again?.message}
          {...register('again')}
        />
      )}
    </form>
  );
}
