/** Words that every PDF shares. */
export const PDF_WORDS = {
  page: (page: string, pages: string): string => `第 ${page} 页，共 ${pages} 页`,
  absent: (characters: readonly string[]): string =>
    `本文件的字库没有 ${characters.length} 个字，文中以〔U+编码〕代替，请对照原件手写补正。`,
} as const;
