/** What a drawn signature is called wherever one is asked for, shown or printed. */
export const HANDWRITING_LABEL = '手写笔迹图像，不是电子签名法意义上的可靠电子签名';
