/** Numbers as people read them. */

/** A number that `Intl` wrote, with a minus sign where it has a hyphen, as most languages' data does. */
export function withMinus(written: string): string {
  return written.replace('-', '\u2212')
}
