import type { FileWay } from './use-file-lists';

/**
 * What the next picture is taken for. Without an indicator it is taken on a visit, or for nothing
 * yet; what it proves is said later by an entry of its own.
 */
export interface CaptureSubject {
  readonly indicator: string | null;
  readonly checkpoint: string | null;
  /** The site that the person said, null for the one that the position tells. */
  readonly site: string | null;
  readonly visit: string | null;
  /** The document of the request list that pages are photographed for. */
  readonly document?: { readonly id: string; readonly name: string };
}

/**
 * How a capture begins: the camera, the camera page by page, the phone's camera app for a picture or
 * a film, a file, or the microphone.
 */
export type CaptureStart = 'camera' | 'scan' | 'recorder' | FileWay;

// No code of an indicator begins so; the tree of indicators must not take it for one.
const FREE = '~';

/** Names the place that an intent to capture belongs to: an indicator, a visit, or neither. */
export const capturePlace = ({
  indicator,
  visit,
}: Pick<CaptureSubject, 'indicator' | 'visit'>): string => indicator ?? `${FREE}${visit ?? ''}`;

/** The place whose intent is meant: pages of a document have one of their own. */
export const intentPlace = ({ document, ...subject }: CaptureSubject): string =>
  document === undefined ? capturePlace(subject) : `${FREE}document:${document.id}`;

/** Where the intent for a place lies among the drafts. */
export const intentField = (place: string): string =>
  place.startsWith(FREE) ? `capture-free:${place.slice(1)}` : `capture:${place}`;
