// Compares pictures of what a page shows.

/**
 * A pixel differs where a channel is more than 48 of 255 away; so many of a thousand may. Antialiasing of another
 * version of Chromium or FreeType moves edges by less; a line, a word or a colour that has changed is more than that.
 */
export const CHANNEL = 48;
export const THOUSANDTHS = 2;

/** In the page: how many of a thousand pixels differ; all, where the sizes do. */
export async function difference(one, other, channel) {
  const read = async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(image, 0, 0);
    return { width, height, pixels: context.getImageData(0, 0, width, height).data };
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1_000;
  let count = 0;
  for (let at = 0; at < a.pixels.length; at += 4) if ([0, 1, 2].some((part) => Math.abs(a.pixels[at + part] - b.pixels[at + part]) > channel)) count += 1;
  return (count * 4_000) / a.pixels.length;
}
