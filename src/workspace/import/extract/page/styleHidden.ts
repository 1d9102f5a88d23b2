/**
 * What a page's own style sheets say of its elements: which they hide from its readers, on a screen of usual width, which
 * they set apart, strike through, or set higher or lower. Only rules in the page itself are known; a page most of which would be hidden is one whose
 * scripts show it, and then nothing counts as hidden.
 */
import { attributeOf, childrenOf, isText, type MarkupNode, nameOf } from '../markup/nodes.ts'
import { PROPERTIES, type StyleRule, styleRules } from './styleRules.ts'

/** Part of linkedom's document. */
export interface StyledDocument {
  readonly querySelectorAll: (selector: string) => Iterable<unknown>
}

/** More rules than these are not looked at: pages bring whole frameworks along, and each rule is a search of the page. */
const MOST_RULES = 600

/** What style sheets say of a page's elements. */
export interface StyledElements {
  readonly hidden: ReadonlySet<MarkupNode>
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
    rules.flatMap(({ hides, layout, inline, selector }) =>
      hides || layout !== null || inline !== null ? selected(document, selector) : [],
    ),
  )
  const hidden = new Set<MarkupNode>()
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
    for (const [element, { hides, layout, inline }] of winners) {
      if (hides && !/^(?:BODY|HTML)$/.test(nameOf(element))) hidden.add(element)
      if (layout === 'block' && isOfLine(element)) declare(element, 'display:block')
      if (layout === 'boxes') for (const box of boxesIn(element)) declare(box, 'display:block')
      if (inline && (property === 'text-decoration' || isOfLine(element))) declare(element, inline)
    }
  }
  const isShownByScripts = hidden.size > 0 && lettersIn(body, hidden) < lettersIn(body, new Set()) / 2
  return { hidden: isShownByScripts ? new Set() : hidden, inline: inlines }
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

function lettersIn(root: MarkupNode, without: ReadonlySet<MarkupNode>): number {
  let letters = 0
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (without.has(node) || /^(?:SCRIPT|STYLE|TEMPLATE)$/.test(nameOf(node))) continue
    if (node.nodeType === 3) letters += (node.nodeValue ?? '').trim().length
    for (let child = node.firstChild; child; child = child.nextSibling) open.push(child)
  }
  return letters
}
