const ours = /^(.*\/media\/pictures\/[0-9a-f]{40}-(\d+)x\d+\/)\d+\.jpg$/;
const cloudinary = /^(.*\/image\/upload\/c_limit,q_auto,)w_\d+(\/(?:v\d+\/)?oja\/.*)\.jpg$/;

/** A product's picture in a smaller width that it is drawn in; an address from elsewhere stays as it is. */
export function small(url: string, wanted: 200 | 360 = 200) {
  const [, start, width] = ours.exec(url) ?? [];
  // One that is hardly wider exists in its own width only.
  if (start) return Number(width) * 0.9 > wanted ? `${start}${wanted}.webp` : url;
  return url.replace(cloudinary, `$1w_${wanted}$2.webp`);
}
