/**
 * The rules of a style sheet (CSS Syntax 3) that show or hide something, strike it through, or set it higher or lower, as
 * far as they hold on a wide screen.
 */
import { hidesBy, visibilityOf } from '../markup/unseen.ts'

/** The properties that are looked at. */
export const PROPERTIES = [
  'display',
  'visibility',
  'clip',
  'clip-path',
  'left',
  'text-indent',
  'vertical-align',
  'text-decoration',
] as const

/** What one selector says of one property. */
export interface StyleRule {
  readonly selector: string
  readonly property: (typeof PROPERTIES)[number]
  readonly hides: boolean
  /** What it says of `visibility`; null for nothing. */
  readonly visible: boolean | null
  /** What a style attribute would say in its place, where that has a meaning in the line; null for nothing. */
  readonly inline: string | null
  /** Whether it is set apart from what stands beside it, or sets what it holds apart in boxes; null for neither. */
  readonly layout: 'block' | 'boxes' | null
  readonly isImportant: boolean
  /** The selector's specificity as one number. */
  readonly weight: number
}

/** The width of the screen, in CSS pixels, on which a page is taken to be read. */
const SCREEN = 1280

/** A longer selector is none that an author wrote by hand. */
const LONGEST_SELECTOR = 200

/** Nor is a longer declaration one of the properties that are looked at. */
const LONGEST_DECLARATION = 300

/** The rules of a sheet, in its order. */
export function styleRules(sheet: string): readonly StyleRule[] {
  const rules: StyleRule[] = []
  readRules(sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' '), rules)
  return rules
}

function readRules(css: string, rules: StyleRule[]): void {
  /** For each open brace whether what is in it holds. */
  const holds: boolean[] = []
  let from = 0
  let selectors: string | null = null
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    const before = css.slice(from, index).trim()
    if (sign === '{') {
      const outer = holds.at(-1) ?? true
      const isGroup = /^@(?:media|supports|layer|container|scope)\b/i.test(before)
      holds.push(outer && (before.startsWith('@') ? isGroup && mediaHolds(before) : true))
      selectors = before.startsWith('@') ? null : before
    } else {
      if (selectors !== null && (holds.at(-1) ?? false)) readDeclaration(before, selectors, rules)
      if (sign === '}') {
        holds.pop()
        selectors = null
      }
    }
    from = index + 1
  }
}

function readDeclaration(declaration: string, selectors: string, rules: StyleRule[]): void {
  const colon = declaration.indexOf(':')
  if (colon < 0 || declaration.length > LONGEST_DECLARATION) return
  const name = declaration.slice(0, colon).trim().toLowerCase()
  const property = PROPERTIES.find((one) => one === (name === 'text-decoration-line' ? 'text-decoration' : name))
  if (!property) return
  const [given = '', mark] = declaration.slice(colon + 1).split('!')
  const value = given.trim().toLowerCase()
  const isImportant = mark?.trim().toLowerCase() === 'important'
  const inline = inlineOf(property, value)
  const hides = hidesBy(property, value)
  const visible = property === 'visibility' ? visibilityOf(value) : null
  // Pages set many things in the line's middle, and to the left of others: that says nothing here.
  if (!hides && inline === null && /^(?:left|text-indent|vertical-align|text-decoration)$/.test(property)) return
  const display = property === 'display' ? value : ''
  const isBlock = /^(?:block|list-item|flow-root|table)$/.test(display)
  const layout = isBlock ? 'block' : display === 'flex' || display === 'grid' ? 'boxes' : null
  for (const selector of selectors.split(',').map((part) => part.trim())) {
    // What is hidden of an element before or after its words, or until the pointer is there, is not the element.
    if (
      selector === '' ||
      selector.length > LONGEST_SELECTOR ||
      /::|:(?:before|after|hover|focus|active)/.test(selector)
    )
      continue
    rules.push({
      selector,
      property,
      hides,
      visible,
      inline,
      layout,
      isImportant,
      weight: weightOf(selector),
    })
  }
}

function inlineOf(property: StyleRule['property'], value: string): string | null {
  if (property === 'vertical-align') return /^(?:super|sub)$/.test(value) ? `vertical-align:${value}` : null
  if (property === 'text-decoration') return /\bline-through\b/.test(value) ? 'text-decoration:line-through' : null
  return null
}

function weightOf(selector: string): number {
  const ids = selector.match(/#[\w-]/g)?.length ?? 0
  const classes = selector.match(/\.[\w-]|\[|:(?!:|not|is|where)/g)?.length ?? 0
  const types = selector.match(/(?:^|[\s>+~(])[a-z]/gi)?.length ?? 0
  return ids * 10_000 + classes * 100 + types
}

/** Whether a group of rules holds on a screen of that width; of what isn't known here it is assumed. */
function mediaHolds(rule: string): boolean {
  if (!/^@media/i.test(rule)) return true
  return rule
    .replace(/^@media/i, '')
    .split(',')
    .some((query) => {
      if (/\b(?:print|speech)\b/i.test(query) !== /^\s*not\b/i.test(query)) return false
      const at = (feature: string) =>
        Number(new RegExp(`${feature}\\s*:\\s*([\\d.]+)(?:px|em|rem)`, 'i').exec(query)?.[1])
      const unit = /\d(?:em|rem)/i.test(query) ? 16 : 1
      const [least, most] = [at('min-width') * unit, at('max-width') * unit]
      return !(least > SCREEN) && !(most < SCREEN) && !/prefers-|forced-colors|orientation\s*:\s*portrait/i.test(query)
    })
}
