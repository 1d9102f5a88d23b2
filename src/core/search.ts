/** Search in sorted data. */

/**
 * How many of the first `length` indexes fulfil `holds`, which is true up to some index and false after it. Binary
 * search: `holds` is asked some 20 times in a million.
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
