import type { MediaType } from '../../domain/evidence/evidence';

/** What a piece of evidence is, where it has no small picture. */
export const FILE_KIND = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'application/pdf': 'PDF',
  'audio/mp4': '录音',
  'audio/mpeg': '录音',
  'audio/ogg': '录音',
  'audio/webm': '录音',
  'video/mp4': '视频',
  'video/quicktime': '视频',
  'video/webm': '视频',
  'application/octet-stream': '文件',
} as const satisfies Record<MediaType, string>;
