/**
 * A name as people take it for the same: letter case, composed and decomposed letters, full-width and half-width
 * marks, and the number of spaces make no difference.
 */
export function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
