import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { holdAwake } from '../../platform/activity';
import { modulesOf } from '../../sync/qr/draw-frame';
import { type FrameSource, framesOf } from '../../sync/qr/frames';
import { GIVE_WORDS } from '../../text/handover-words';
import './frames.css';

/** Pictures a second: what a cheap camera takes two of, so that one of them is whole. */
export const FRAMES_A_SECOND = 12;

/** Sides of a module in the canvas, pixels; the style sheet scales the canvas to the screen. */
const MODULE_PX = 6;

function draw(canvas: HTMLCanvasElement, source: FrameSource, number: number): void {
  const modules = modulesOf(source.frame(number));
  const side = modules.length * MODULE_PX;
  if (canvas.width !== side) {
    canvas.width = side;
    canvas.height = side;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  // Black on white in every theme: what a camera needs is not what an eye likes.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) context.fillRect(x * MODULE_PX, y * MODULE_PX, MODULE_PX, MODULE_PX);
    }
  }
}

function useFrames(canvas: RefObject<HTMLCanvasElement | null>, source: FrameSource): void {
  useEffect(() => {
    let number = 0;
    const next = () => {
      if (canvas.current === null) return;
      draw(canvas.current, source, number);
      canvas.current.dataset.frame = String(number);
      number += 1;
    };
    next();
    const timer = setInterval(next, 1000 / FRAMES_A_SECOND);
    return () => clearInterval(timer);
  }, [canvas, source]);
}

/** Shows bytes as an endless row of QR codes. */
export function FrameShow({ data }: { readonly data: Uint8Array }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const source = useMemo(() => framesOf(data), [data]);
  useFrames(canvas, source);
  // The other phone films it, and no hand touches this one.
  useEffect(() => holdAwake(), []);
  return <canvas className="frames" ref={canvas} role="img" aria-label={GIVE_WORDS.canvas} />;
}
