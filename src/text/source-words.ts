import type { CaptureSource } from '../domain/evidence/evidence';

/** How a piece of evidence came. */
export const SOURCE_WORDS = {
  camera: '应用内拍摄',
  recorder: '应用内录音',
  systemCamera: '系统相机拍摄',
  import: '导入，等级较低',
  derived: '由原件加工而成',
} as const satisfies Record<CaptureSource, string>;
