import type { MediaType } from '../domain/evidence/evidence';

/** So many first bytes tell the kind of a file. */
export const HEAD_BYTES = 32;

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0));

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const EBML = [0x1a, 0x45, 0xdf, 0xa3];

/** Brands of ISO base media files (ISO/IEC 14496-12 §4.3, 23008-12 §10) that hold still pictures. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** What a file with the box `ftyp` holds; sound and moving pictures share their brands. */
function isoMedia(bytes: Uint8Array, saysAudio: boolean): MediaType {
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  if (HEIC_BRANDS.includes(brand)) return 'image/heic';
  if (brand === 'qt  ') return 'video/quicktime';
  return saysAudio || brand === 'M4A ' ? 'audio/mp4' : 'video/mp4';
}

// Layer and version of an MPEG audio frame (ISO/IEC 11172-3): eleven ones, then no reserved value.
const isMpegFrame = ([first = 0, second = 0]: Uint8Array): boolean =>
  first === 0xff &&
  (second & 0xe0) === 0xe0 &&
  (second & 0x18) !== 0x08 &&
  (second & 0x06) === 0x02;

/**
 * The media type by the first bytes (signatures of WHATWG MIME Sniffing §6), null for what is not
 * known. What a file or a browser calls itself proves nothing; `claimed` decides only whether a
 * container that may hold both holds sound or moving pictures.
 */
export function mediaTypeOf(bytes: Uint8Array, claimed = ''): MediaType | null {
  const saysAudio = claimed.startsWith('audio/');
  if (startsWith(bytes, 0, JPEG)) return 'image/jpeg';
  if (startsWith(bytes, 0, PNG)) return 'image/png';
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) {
    return 'image/webp';
  }
  if (startsWith(bytes, 0, ascii('%PDF-'))) return 'application/pdf';
  if (startsWith(bytes, 4, ascii('ftyp'))) return isoMedia(bytes, saysAudio);
  if (startsWith(bytes, 0, EBML)) return saysAudio ? 'audio/webm' : 'video/webm';
  if (startsWith(bytes, 0, ascii('OggS'))) return 'audio/ogg';
  if (startsWith(bytes, 0, ascii('ID3')) || isMpegFrame(bytes)) return 'audio/mpeg';
  return null;
}
