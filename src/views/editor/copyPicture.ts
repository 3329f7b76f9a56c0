/** Why the browser did not take the picture, in one sentence. */
export class CopyRefused extends Error {
  override name = 'CopyRefused';
}

/**
 * Puts a PNG on the clipboard. Call it straight from a press: browsers allow it only then, which is why the picture
 * may still be on its way.
 * @throws CopyRefused, or what making the picture throws.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  // Whatever becomes of the clipboard, a picture that fails is reported once, from here.
  picture.catch(() => {});
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) {
    throw new CopyRefused('This browser cannot put pictures on the clipboard. Download the PNG instead.');
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (error) {
    await picture;
    const denied = error instanceof DOMException && error.name === 'NotAllowedError';
    throw new CopyRefused(
      denied
        ? 'The browser did not allow it. Keep this page in front and allow the clipboard, or download the PNG instead.'
        : 'The browser would not take the picture. Download the PNG instead.',
      { cause: error },
    );
  }
}
