/** How wide the markers of lists are, so that the words after them stand in line with those of the lines below. */

const known = new Map<string, number>()

/** The width of a marker with the white space after it, in em of the text's face. Measured once for each. */
export function markerWidth(marker: string): number {
  const before = known.get(marker)
  if (before !== undefined) return before
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 0
  context.font = `100px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`
  const width = Math.round(context.measureText(marker).width) / 100
  known.set(marker, width)
  return width
}
