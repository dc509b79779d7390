import { useEffect, useRef } from 'react';
import type { PreparedPhoto } from '../../../media/photo-message';
import { SCAN_WORDS } from '../../../text/scan-words';
import type { AddressWindow } from '../use-address-window';
import type { IntentHandle } from '../use-intent';
import { type ScanStep, scanAddress, scanStepOf } from './page-step';

/** A document that is photographed page by page. */
export interface Pages {
  /** What its window shows; null while none is open. */
  readonly step: ScanStep | null;
  /** What the document is called, and how many of its pages are kept. */
  readonly document: string;
  readonly kept: number;
  readonly turn: (step: ScanStep) => void;
  /** What the next capture is called: the page that it is; undefined while no window is open. */
  readonly caption: () => string | undefined;
  /** A capture is on the disk: a picture is straightened at once, if the camera is still open. */
  readonly onKept: (photo: PreparedPhoto) => void;
}

/** What browsers draw, and so what can be straightened here. */
const DRAWN: readonly PreparedPhoto['mediaType'][] = ['image/jpeg', 'image/png', 'image/webp'];

export function usePages({ value, turn }: AddressWindow, intent: IntentHandle): Pages {
  const step = scanStepOf(value);
  const shown = useRef<{ value: string | null; turn: AddressWindow['turn'] }>({ value, turn });
  shown.current = { value, turn };
  useEffect(
    () => () => {
      shown.current = { ...shown.current, value: null };
    },
    [],
  );
  const document = intent.current?.scan ?? SCAN_WORDS.title;
  return {
    ...{ step, document, kept: intent.kept },
    turn: (to) => turn(scanAddress(to)),
    caption: () => (step === null ? undefined : SCAN_WORDS.page(document, intent.kept + 1)),
    onKept: ({ sha256, mediaType }) => {
      // The window may have been left, or shows something else, while the picture was kept.
      if (scanStepOf(shown.current.value)?.kind !== 'camera') return;
      if (DRAWN.includes(mediaType)) shown.current.turn(scanAddress({ kind: 'page', sha256 }));
    },
  };
}
