/** The size of a picture that fits a box and keeps its shape. */
export function fitBox(
  picture: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const ratio = Math.min(box.width / picture.width, box.height / picture.height);
  return { width: picture.width * ratio, height: picture.height * ratio };
}
