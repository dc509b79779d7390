import { Suspense, useState } from 'react';
import { HANDWRITING_LABEL } from '../../../text/handwriting-words';
import { SIGNATURE_WORDS } from '../../../text/record-words';
import { Button } from '../../../ui/button';
import { DrawnPicture } from '../../../ui/drawn-picture';
import { lazyPart } from '../../../ui/lazy-part';
import { SIGNED } from './record-draft';

const SignatureField = lazyPart(() => import('../../../ui/signature-field'), 'SignatureField');

const NOTHING_DRAWN = { [SIGNED.strokes]: '', [SIGNED.drawing]: '' };

export interface RowSignatureProps {
  readonly row: Readonly<Record<string, string>>;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}

/** The signature of one person met, drawn on the glass when they are asked for it. */
export function RowSignature({ row, onChange }: RowSignatureProps) {
  const strokes = row[SIGNED.strokes] ?? '';
  const drawing = row[SIGNED.drawing] ?? '';
  const [open, setOpen] = useState(strokes !== '');
  const words = SIGNATURE_WORDS;
  if (!open && drawing === '') {
    return <Button onClick={() => setOpen(true)}>{words.sign}</Button>;
  }
  if (!open) {
    const again = () => {
      onChange(NOTHING_DRAWN);
      setOpen(true);
    };
    return (
      <>
        <DrawnPicture drawing={drawing} alt={HANDWRITING_LABEL} />
        <p className="soft small">{HANDWRITING_LABEL}</p>
        <Button onClick={again}>{words.again}</Button>
      </>
    );
  }
  return (
    <Suspense fallback={null}>
      <SignatureField
        label={words.label}
        hint={HANDWRITING_LABEL}
        words={words}
        start={strokes}
        onDrawn={(drawn) => {
          // Drawing what a draft holds is no change of it.
          if (drawn?.strokes === strokes && drawing !== '') return;
          onChange(
            drawn === null ? NOTHING_DRAWN : { strokes: drawn.strokes, drawing: drawn.picture },
          );
        }}
      />
    </Suspense>
  );
}
