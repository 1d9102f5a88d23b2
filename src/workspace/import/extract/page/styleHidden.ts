/**
 * What a page's own style sheets say of its elements: which they hide from its readers, on a screen of usual width, which
 * they set apart, strike through, or set higher or lower. Only rules in the page itself are known; a page most of which would be hidden is one whose
 * scripts show it, and then nothing counts as hidden.
 */
import { attributeOf, childrenOf, isText, type MarkupNode, nameOf } from '../markup/nodes.ts'
import { PLAIN_SIGHT, SEEN, type SheetSight, type Sight, sightOf } from '../markup/unseen.ts'
import { PROPERTIES, type StyleRule, styleRules } from './styleRules.ts'

/** Part of linkedom's document. */
export interface StyledDocument {
  readonly querySelectorAll: (selector: string) => Iterable<unknown>
}

/** More rules than these are not looked at: pages bring whole frameworks along, and each rule is a search of the page. */
const MOST_RULES = 600

/** What style sheets say of a page's elements. */
export interface StyledElements {
  readonly sight: SheetSight
  /**
   * What their style attributes would say: those of a line by their names which are set as blocks, or as boxes beside one
   * another, those that are struck through, and those that stand higher or lower.
   */
  readonly inline: ReadonlyMap<MarkupNode, string>
}

/** What a page's style sheets, and those of `saved` that lie beside it, hide and set apart. */
export function styledElements(
  document: StyledDocument,
  body: MarkupNode,
  saved: readonly string[] = [],
): StyledElements {
  const own = [...document.querySelectorAll('style')].map((sheet) => (sheet as MarkupNode).textContent ?? '')
  const rules = [...saved, ...own].flatMap(styleRules).slice(0, MOST_RULES)
  const candidates = new Set(
    rules.flatMap(({ hides, visible, layout, inline, selector }) =>
      hides || visible !== null || layout !== null || inline !== null ? selected(document, selector) : [],
    ),
  )
  const hidden = new Set<MarkupNode>()
  const visibility = new Map<MarkupNode, boolean>()
  const inlines = new Map<MarkupNode, string>()
  const declare = (element: MarkupNode, declaration: string) =>
    inlines.set(element, `${declaration};${inlines.get(element) ?? ''}`)
  for (const property of candidates.size === 0 ? [] : PROPERTIES) {
    const winners = new Map<MarkupNode, StyleRule>()
    for (const rule of rules) {
      if (rule.property !== property) continue
      for (const element of selected(document, rule.selector)) {
        if (candidates.has(element) && isStronger(rule, winners.get(element))) winners.set(element, rule)
      }
    }
    for (const [element, { hides, visible, layout, inline }] of winners) {
      if (hides && !isPage(element)) hidden.add(element)
      if (visible !== null && !isPage(element)) visibility.set(element, visible)
      if (layout === 'block' && isOfLine(element)) declare(element, 'display:block')
      if (layout === 'boxes') for (const box of boxesIn(element)) declare(box, 'display:block')
      if (inline && (property === 'text-decoration' || isOfLine(element))) declare(element, inline)
    }
  }
  const sight = { hidden, visibility }
  const hides = hidden.size > 0 || visibility.size > 0
  const isShownByScripts = hides && lettersIn(body, sight) < lettersIn(body, PLAIN_SIGHT) / 2
  return { sight: isShownByScripts ? PLAIN_SIGHT : sight, inline: inlines }
}

function isPage(element: MarkupNode): boolean {
  return /^(?:BODY|HTML)$/.test(nameOf(element))
}

/** Lets elements be read as style sheets set them, where their own style attributes don't say otherwise. */
export function setStyles(inline: ReadonlyMap<MarkupNode, string>): void {
  for (const [element, declarations] of inline) {
    const style = attributeOf(element, 'style') ?? ''
    const added = declarations
      .split(';')
      .filter((one) => one !== '' && !new RegExp(`(?:^|;)\\s*${one.split(':')[0]}\\b`, 'i').test(style))
    if (added.length === 0 || !('setAttribute' in element) || typeof element.setAttribute !== 'function') continue
    element.setAttribute('style', `${added.join(';')};${style}`)
  }
}

/** Elements that stand within a line unless a style sheet says otherwise. */
const OF_LINE = new Set('A ABBR B BDI CITE CODE DATA EM I LABEL SMALL SPAN STRONG TIME'.split(' '))

function isOfLine(element: MarkupNode): boolean {
  return OF_LINE.has(nameOf(element)) || nameOf(element).includes('-')
}

/** The elements that a row or grid sets beside one another; none where it holds but one thing. */
function boxesIn(container: MarkupNode): readonly MarkupNode[] {
  const children = [...childrenOf(container)].filter((child) => !isText(child) || /\S/.test(child.nodeValue ?? ''))
  return children.length < 2 ? [] : children.filter((child) => !isText(child) && isOfLine(child))
}

/** By importance, then specificity, then order (CSS Cascade 4, 6.1). */
function isStronger(rule: StyleRule, before: StyleRule | undefined): boolean {
  if (!before) return true
  return rule.isImportant === before.isImportant ? rule.weight >= before.weight : rule.isImportant
}

function selected(document: StyledDocument, selector: string): readonly MarkupNode[] {
  try {
    return [...document.querySelectorAll(selector)] as MarkupNode[]
  } catch {
    return []
  }
}

/** How many letters of a page are seen. */
function lettersIn(root: MarkupNode, sheets: SheetSight): number {
  let letters = 0
  const open: [MarkupNode, Sight][] = [[root, SEEN]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, outer] = next
    if (isText(node)) {
      if (outer.visible) letters += (node.nodeValue ?? '').trim().length
      continue
    }
    if (/^(?:SCRIPT|STYLE|TEMPLATE)$/.test(nameOf(node))) continue
    const sight = sightOf(node, outer, sheets)
    if (sight.hidden) continue
    for (let child = node.firstChild; child; child = child.nextSibling) open.push([child, sight])
  }
  return letters
}
