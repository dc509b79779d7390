import { useEffect, useId, useRef } from 'react';
import SignaturePad, { type PointGroup } from 'signature_pad';
import { Button } from './button';
import './field.css';
import './signature-field.css';

const PAPER = '#ffffff';
const INK = '#101418';
/** Sharper than this adds bytes and no detail that a finger can draw. */
const MOST_DOTS = 2;

/** What was drawn: the strokes, to go on with, and the picture (a data: address of a PNG). */
export interface Drawing {
  readonly strokes: string;
  readonly picture: string;
}

export interface SignatureFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly words: { readonly undo: string; readonly clear: string };
  /** Strokes of an earlier visit, as `Drawing.strokes` gave them. */
  readonly start?: string | undefined;
  /** Null when nothing is drawn. */
  readonly onDrawn: (drawing: Drawing | null) => void;
}

function strokesOf(text: string | undefined): PointGroup[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** Gives the canvas as many dots as the screen has there, then draws what was drawn before. */
function fitToScreen(pad: SignaturePad, canvas: HTMLCanvasElement, strokes: PointGroup[]): void {
  const ratio = Math.min(MOST_DOTS, Math.max(1, window.devicePixelRatio));
  canvas.width = Math.round(canvas.offsetWidth * ratio);
  canvas.height = Math.round(canvas.offsetHeight * ratio);
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(strokes);
}

function usePad(props: SignatureFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const latest = useRef(props);
  latest.current = props;
  const tell = () => {
    const drawn = pad.current;
    if (drawn === null) return;
    const strokes = JSON.stringify(drawn.toData());
    latest.current.onDrawn(
      drawn.isEmpty() ? null : { strokes, picture: drawn.toDataURL('image/png') },
    );
  };
  const draw = useRef(tell);
  draw.current = tell;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const made = new SignaturePad(element, { backgroundColor: PAPER, penColor: INK });
    pad.current = made;
    fitToScreen(made, element, strokesOf(latest.current.start));
    if (!made.isEmpty()) draw.current();
    made.addEventListener('endStroke', () => draw.current());
    const turned = () => fitToScreen(made, element, made.toData());
    window.addEventListener('resize', turned);
    return () => {
      window.removeEventListener('resize', turned);
      made.off();
      pad.current = null;
    };
  }, []);
  const keep = (strokes: PointGroup[]) => {
    pad.current?.clear();
    pad.current?.fromData(strokes);
    draw.current();
  };
  return {
    canvas,
    undo: () => keep(pad.current?.toData().slice(0, -1) ?? []),
    clear: () => keep([]),
  };
}

/** A field to draw a signature on, with a finger, a pen or a mouse. */
export function SignatureField(props: SignatureFieldProps) {
  const { label, hint, error, words } = props;
  const id = useId();
  const { canvas, undo, clear } = usePad(props);
  return (
    <div className="signature-field">
      <p className="field-label" id={id}>
        {label}
      </p>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      <canvas ref={canvas} className="signature-pad" role="img" aria-labelledby={id} />
      {error === undefined ? null : (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="signature-tools">
        <Button onClick={undo}>{words.undo}</Button>
        <Button onClick={clear}>{words.clear}</Button>
      </div>
    </div>
  );
}
