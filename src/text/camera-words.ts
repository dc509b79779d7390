import type { CameraState } from '../features/evidence/camera-state';
import type { CameraRefusal } from '../platform/camera';

/** Words of the app's own camera. */
export const CAMERA_WORDS = {
  cameraTitle: '现场拍照',
  cameraOpening: '正在打开相机…',
  viewfinder: '取景画面',
  shutter: '拍摄',
  starting: '相机正在启动…',
  done: '完成',
  torchOn: '开补光灯',
  torchOff: '关补光灯',
  zoom: '放大',
  zoomValue: (factor: number) => `放大 ${factor.toFixed(1)} 倍`,
  reopen: '重新打开相机',
} as const;

/** The camera gives no picture: what happened, and what to do now. */
export const CAMERA_TROUBLE_WORDS = {
  silent: {
    title: '相机一直没有画面',
    next: '如果浏览器在问相机权限，请点允许。还是没有画面，请重新打开相机，或改用系统相机、从文件导入。',
  },
  paused: {
    title: '相机画面被中断了，可能是来电或其他程序在用相机',
    next: '画面恢复后可以接着拍。没有恢复，请重新打开相机，或改用系统相机。',
  },
  ended: {
    title: '相机被系统关掉了',
    next: '请关闭正在使用相机的程序，再点“重新打开相机”，或改用系统相机。',
  },
} as const satisfies Record<
  Exclude<CameraState['kind'], 'opening' | 'starting' | 'ready' | 'refused'>,
  { title: string; next: string }
>;

/** Why the app's own camera did not open, and what to do. */
export const CAMERA_REFUSAL_WORDS = {
  unsupported: {
    title: '这个浏览器不支持应用内拍照',
    next: '请用系统相机拍照，照片同样签名保存。',
  },
  denied: {
    title: '没有使用相机的权限',
    next: '可在浏览器的网站设置里允许相机，或者用系统相机拍照。',
  },
  notFound: {
    title: '没有找到可用的相机',
    next: '请用系统相机拍照，或从文件导入。',
  },
  busy: {
    title: '相机正被其他程序占用',
    next: '请关闭正在使用相机的程序后重试，或者用系统相机拍照。',
  },
  failed: {
    title: '相机没有打开',
    next: '请重试，或者用系统相机拍照。',
  },
} as const satisfies Record<CameraRefusal, { title: string; next: string }>;
