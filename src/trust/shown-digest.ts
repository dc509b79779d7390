import type { ShownSheet } from '../domain/fieldwork/shown-sheet';
import { canonicalText } from './canonical';
import { sha256Hex } from './digest';

/** SHA-256 of the canonical text (RFC 8785) of what stood on a screen. */
export const shownDigest = (shown: ShownSheet): Promise<string> => sha256Hex(canonicalText(shown));
