/** What lists write before their items: numbers, letters, bullets (HTML 4.4.5, CSS Counter Styles 3). */
import { attributeOf, type MarkupNode, nameOf } from './nodes.ts'

/** The number of an ordered list's first item; 1 where it says none. */
export function startOf(list: MarkupNode): number {
  const start = Number.parseInt(attributeOf(list, 'start') ?? '', 10)
  if (Number.isSafeInteger(start)) return start
  if (attributeOf(list, 'reversed') === null) return 1
  let items = 0
  for (let child = list.firstChild; child; child = child.nextSibling) if (nameOf(child) === 'LI') items += 1
  return items
}

/** The marker of a list's item with this number; empty where the list has none. */
export function markerOf(list: MarkupNode, number: number): string {
  const style =
    /list-style(?:-type)?\s*:[^;]*\b(none|lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman)\b/i
  const named = style.exec(attributeOf(list, 'style') ?? '')?.[1]?.toLowerCase()
  if (named === 'none') return ''
  if (nameOf(list) !== 'OL') return '•'
  const type = named ?? attributeOf(list, 'type') ?? '1'
  return `${counted(number, type)}.`
}

/** A number as a list of this type writes it; types by HTML's letters (`a`, `I`) or CSS's names. */
export function counted(number: number, type: string): string {
  switch (type) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return letters(number)
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return letters(number).toUpperCase()
    case 'i':
    case 'lower-roman':
      return roman(number)
    case 'I':
    case 'upper-roman':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

function letters(number: number): string {
  if (number < 1) return String(number)
  let made = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    made = String.fromCharCode(97 + ((left - 1) % 26)) + made
  }
  return made
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let made = ''
  let left = number
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      made += sign
      left -= value
    }
  }
  return made
}
