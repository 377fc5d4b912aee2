export interface Raw {
  width: number
  height: number
  channels: 4
}

/** The pixels of a BMP, which sharp does not read. */
export async function readBmp(bytes: Uint8Array): Promise<{data: Buffer; raw: Raw}> {
  const {decode} = await import('bmp-ts')
  const {data, width, height} = decode(Buffer.from(bytes), {toRGBA: true})
  // Most files leave the fourth byte empty, which is no transparency.
  let solid = true
  for (let at = 3; at < data.length && solid; at += 4) solid = data[at] === 0
  if (solid) for (let at = 3; at < data.length; at += 4) data[at] = 255
  return {data, raw: {width, height, channels: 4}}
}
