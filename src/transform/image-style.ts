/**
 * The size an author gave a picture, as a style: the width counts, and the height where it stands alone. The
 * theme's `max-width:100%` holds it within the column.
 */
export function sizeStyle(width: string | undefined, height: string | undefined): string | undefined {
  const wide = length(width)
  if (wide) return `width:${wide};height:auto`
  const high = length(height)
  return high?.endsWith('px') ? `height:${high};width:auto` : undefined
}

function length(value: string | undefined): string | undefined {
  const match = /^(\d+(?:\.\d+)?)(px|%)?$/.exec(value?.trim() ?? '')
  return match && Number(match[1]) > 0 ? `${match[1]}${match[2] ?? 'px'}` : undefined
}
