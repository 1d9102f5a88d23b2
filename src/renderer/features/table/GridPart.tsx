/**
 * A part of the grid. The elements of a table would be laid out by its rules, which know no rows that are left out; roles
 * say the same. None of them takes the focus: that is on the grid, which names the active cell and takes the keys.
 */
import type { ComponentPropsWithRef } from 'react'

interface GridPartProps extends ComponentPropsWithRef<'div'> {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell'
  /** Attributes for style sheets. */
  readonly [data: `data-${string}`]: string | number | boolean | undefined
}

/** The element. */
export function GridPart(props: GridPartProps) {
  return <div {...props} />
}
