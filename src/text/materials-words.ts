import type { MaterialPlaceState } from '../store/panel/material-states';

/** Evidence that the lead evaluator lays before a panel. */
export const MATERIALS_WORDS = {
  title: '评审材料',
  open: (count: number) => `材料（${count}）`,
  pledgeFirst: '签署保密和独立承诺后，可以打开材料',
  whole: '关于整个项目',
  none: '还没有材料',
  noneDetail: '主评人交付并同步后，材料会出现在这里，下载后没有网络也能看。',
  item: (time: string, size: string) => `${time} 交付 · ${size}`,
  close: '关闭',
  progress: '下载进度',
  progressOf: (here: number, all: number) => `材料 ${here}/${all} 已在本机，可离线查看`,
  full: {
    title: '手机空间不足，材料没有全部下载',
    safe: '已下载的材料、草稿和评分都在本机，没有丢失。',
    next: '请腾出一些空间，再点“同步”。',
  },
  reading: '正在读取…',
  /** Said in the window of a material whose bytes are not here. */
  notHere: {
    here: { title: '' },
    coming: {
      title: '还没有下载到本机',
      safe: '材料在财政局的服务器上，没有丢失。',
      next: '联网后自动下载；也可以现在同步一次。',
    },
    waiting: {
      title: '尚未送达服务器',
      safe: '材料在评价组的手机上，没有丢失。',
      next: '评价组同步以后，会自动下载到本机。',
    },
    wrong: {
      title: '下载的内容与交付的不一致，没有采用',
      safe: '原件在财政局的服务器上，没有改动。',
      next: '请主评人收回后重新交付。',
    },
  } satisfies Record<MaterialPlaceState, { title: string; safe?: string; next?: string }>,
} as const;

/** In short, beside a material. */
export const MATERIAL_STATE_WORDS = {
  here: '已在本机',
  coming: '等待下载',
  waiting: '尚未送达服务器',
  wrong: '内容不符',
} as const satisfies Record<MaterialPlaceState, string>;

/** The lead evaluator's side. */
export const GIVE_WORDS = {
  go: '交付评审材料',
  lead: '勾选的佐证交给专家评审，专家的手机下载后可离线查看。只给专家看到与评分有关的材料。',
  limits: '录音、录像和个人记录不能交付；已打码的照片只能交付打码后的。名称里请不要写个人信息。',
  given: '已交付',
  noneGiven: '还没有交付材料。',
  choose: '选择佐证',
  noneOffered: '没有可以交付的照片或文件。',
  name: '材料名称',
  nameMissing: '请填写材料名称。',
  untitled: (place: string, time: string) => `${place} ${time}`,
  give: (count: number) => (count === 0 ? '交付' : `交付 ${count} 份`),
  nothing: '请先勾选要交付的佐证。',
  carryLead:
    '没有网络时，可以出示二维码，把交付记录给专家的手机；照片和文件本身只能联网下载，请在会前完成。',
  back: '收回',
  backing: { title: '收回这份材料？', confirm: '确认收回', cancel: '取消' },
  backLead: '收回后，专家的手机在下次同步时删除它；交付和收回的时间留在会议经过里。',
  takenBack: (time: string) => `${time} 已收回`,
  withdrawn: '这份佐证已在评价中撤回，请收回',
} as const;

/** In the course of the session, for the minutes. */
export const sayMaterial = (
  title: string,
  place: string,
  given: string,
  takenBack: string | null,
): string => {
  const back = takenBack === null ? '' : `，${takenBack} 收回`;
  return `材料《${title}》（${place}）：${given} 交付${back}`;
};
