import { refuse } from './problem-error';

/**
 * The announced length of a body; one of unknown length could not be refused before it fills the disk.
 * @throws ProblemError `request-malformed` without a length, `too-large` beyond `most` bytes
 */
export function announcedSize(header: string | undefined, most: number): number {
  const size = /^\d{1,12}$/.test(header ?? '') ? Number(header) : 0;
  if (size === 0) refuse('request-malformed', { detail: 'content-length' });
  if (size > most) refuse('too-large');
  return size;
}
