// Reads a QR code as a camera would: from a picture, by a reader that knows nothing of the app.

import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** What the code in an element says, as it stands on the screen; empty where none can be read. */
export async function readQr(code: Locator): Promise<string> {
  const picture = await code.screenshot();
  const page = await code.page().context().newPage();
  const { data, width, height } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const pixels = drawing?.getImageData(0, 0, image.width, image.height).data ?? [];
    // As a text, which travels faster than so many numbers.
    const data = Array.from(pixels, (value) => String.fromCharCode(value)).join('');
    return { data, width: image.width, height: image.height };
  }, picture.toString('base64'));
  await page.close();
  return jsQR(new Uint8ClampedArray(Buffer.from(data, 'latin1')), width, height, { inversionAttempts: 'dontInvert' })?.data ?? '';
}
