/** What of markup nobody sees. */
import { attributeOf, type MarkupNode } from './nodes.ts'

/** What style sheets say of elements. */
export interface SheetSight {
  /** Elements that are not seen, nor anything in them. */
  readonly hidden: ReadonlySet<MarkupNode>
  /** Whether an element is visible where a sheet says so: unlike what is hidden, it may hold something that is seen. */
  readonly visibility: ReadonlyMap<MarkupNode, boolean>
}

/** Whether what stands in an element can be seen. */
export interface Sight {
  readonly hidden: boolean
  readonly visible: boolean
}

/** No style sheet says anything. */
export const PLAIN_SIGHT: SheetSight = { hidden: new Set(), visibility: new Map() }

/** What stands outside of everything that is hidden. */
export const SEEN: Sight = { hidden: false, visible: true }

/** Whether an element can be seen that stands in what can be seen as `outer` says. Its own attributes come before sheets. */
export function sightOf(element: MarkupNode, outer: Sight, { hidden, visibility }: SheetSight): Sight {
  const declared = declarationsOf(element)
  const own = declared.find(([name]) => name === 'visibility')
  return {
    hidden: outer.hidden || hidden.has(element) || isHiddenByItself(element, declared),
    visible: (own ? visibilityOf(own[1]) : null) ?? visibility.get(element) ?? outer.visible,
  }
}

/** What a value of `visibility` says; null for a value that says nothing. */
export function visibilityOf(value: string): boolean | null {
  if (value === 'visible') return true
  return value === 'hidden' || value === 'collapse' ? false : null
}

function isHiddenByItself(element: MarkupNode, declared: Declarations): boolean {
  const attribute = attributeOf(element, 'hidden')
  if (attribute !== null && attribute !== 'until-found') return true
  return declared.some(([name, value]) => hidesBy(name, value))
}

type Declarations = readonly (readonly [name: string, value: string])[]

function declarationsOf(element: MarkupNode): Declarations {
  const style = attributeOf(element, 'style')
  if (style === null) return []
  return style.split(';').map((declaration) => {
    const [name = '', value = ''] = declaration.toLowerCase().split(':')
    return [name.trim(), value.replace('!important', '').trim()]
  })
}

/** A longer value says nothing of the kind. */
const LONGEST_VALUE = 200

/**
 * Whether a property's value hides an element from everybody's eyes: not shown, cut down to nothing, as what is for screen
 * readers alone, or set far outside of the page. What is transparent is not hidden: pages let it appear while one scrolls.
 */
export function hidesBy(property: string, value: string): boolean {
  if (value.length > LONGEST_VALUE) return false
  switch (property) {
    case 'display':
      return value === 'none'
    case 'mso-hide':
      return value === 'all'
    case 'clip':
      // Nothing is left between its four edges.
      return /^rect\(\s*([01])(?:px|em)?[\s,]+\1(?:px|em)?[\s,]+\1(?:px|em)?[\s,]+\1(?:px|em)?\s*\)$/.test(value)
    case 'clip-path':
      return /^(?:inset\(\s*(?:50|100)%[\s\d%]*\)|circle\(\s*0(?:px|%)?\s*\)|polygon\(\s*0(?:px|%)? 0(?:px|%)?(?:,\s*0(?:px|%)? 0(?:px|%)?)*\s*\))$/.test(
        value,
      )
    case 'left':
    case 'text-indent':
      return /^-\d{4,6}(?:\.\d+)?(?:px|pt)?$|^-\d{3,5}(?:\.\d+)?(?:r?em|v[wh])$/.test(value)
    default:
      return false
  }
}
