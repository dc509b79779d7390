import type { HeldCounts } from '../store/held-counts';

/** Words of the page for who has forgotten the passphrase. */
export const FORGOTTEN_WORDS = {
  title: '忘记口令',
  back: '返回解锁',
  leadTitle: '口令无法找回',
  lead: '口令只有您自己知道，财政局、本机构和软件都没有副本，也没有别的办法打开这部手机上加密的内容。',
  leadNext: '想起口令之前，什么都不必删除：内容会一直加密保存在这部手机里，试多少次都可以。',
  heldTitle: '财政局已经收存（不会丢失）',
  lostTitle: '只在这部手机上（没有口令就打不开）',
  entries: '记录',
  files: '照片和附件',
  drafts: '没有写完的草稿',
  countsDetail: '数字由本机的回执清点得出，不含任何姓名和内容。',
  wayTitle: '以后怎么办',
  way: '请联系委托的财政局重新登记这部手机。收到新的登记链接后不必删除原来的账户：在解锁页选“登记另一位使用人”就能登记，以后想起口令仍可打开原来的内容。重新登记后是一部新的设备，从财政局已收存的内容接着做，另开新的工作日志；原来的日志保留在财政局，不会被改动。',
  removeTitle: '从这部手机上删除这个账户',
  removeDetail: '删除后，上面“只在这部手机上”的内容永久丢失，无法恢复。删除会记入本机删除记录。',
  removeLabel: (text: string) => `确认删除请输入：${text}`,
  removeText: '删除本账户',
  remove: '永久删除这个账户',
  removing: '正在删除…',
  mismatch: '输入的文字不一致，没有删除任何内容。',
} as const;

/** What the bureau holds and what lies on this phone alone, as lines of facts. */
export const heldFacts = ({ entriesHeld, filesHeld }: HeldCounts) => [
  { term: FORGOTTEN_WORDS.entries, detail: `${entriesHeld} 条` },
  { term: FORGOTTEN_WORDS.files, detail: `${filesHeld} 份` },
];

export const lostFacts = ({ entries, entriesHeld, files, filesHeld, drafts }: HeldCounts) => [
  { term: FORGOTTEN_WORDS.entries, detail: `${entries - entriesHeld} 条` },
  { term: FORGOTTEN_WORDS.files, detail: `${files - filesHeld} 份` },
  { term: FORGOTTEN_WORDS.drafts, detail: `${drafts} 份` },
];
