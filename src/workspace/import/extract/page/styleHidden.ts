/**
 * What a page's own style sheets say of its elements: which they hide from its readers, on a screen of usual width, and
 * which they set apart. Only rules in the page itself are known; a page most of which would be hidden is one whose
 * scripts show it, and then nothing counts as hidden.
 */
import { attributeOf, childrenOf, isText, type MarkupNode, nameOf } from '../markup/nodes.ts'
import { type StyleRule, styleRules } from './styleRules.ts'

/** Part of linkedom's document. */
export interface StyledDocument {
  readonly querySelectorAll: (selector: string) => Iterable<unknown>
}

/** More rules than these are not looked at: pages bring whole frameworks along, and each rule is a search of the page. */
const MOST_RULES = 600

/** What style sheets say of a page's elements. */
export interface StyledElements {
  readonly hidden: ReadonlySet<MarkupNode>
  /** Those of a line by their names which are set as blocks, or as boxes beside one another. */
  readonly blocks: ReadonlySet<MarkupNode>
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
    rules.flatMap(({ hides, layout, selector }) => (hides || layout !== null ? selected(document, selector) : [])),
  )
  const hidden = new Set<MarkupNode>()
  const blocks = new Set<MarkupNode>()
  for (const property of candidates.size === 0 ? [] : (['display', 'visibility'] as const)) {
    const winners = new Map<MarkupNode, StyleRule>()
    for (const rule of rules) {
      if (rule.property !== property) continue
      for (const element of selected(document, rule.selector)) {
        if (candidates.has(element) && isStronger(rule, winners.get(element))) winners.set(element, rule)
      }
    }
    for (const [element, { hides, layout }] of winners) {
      if (hides && !/^(?:BODY|HTML)$/.test(nameOf(element))) hidden.add(element)
      if (layout === 'block' && isOfLine(element)) blocks.add(element)
      if (layout === 'boxes') for (const box of boxesIn(element)) blocks.add(box)
    }
  }
  const isShownByScripts = hidden.size > 0 && lettersIn(body, hidden) < lettersIn(body, new Set()) / 2
  return { hidden: isShownByScripts ? new Set() : hidden, blocks }
}

/** Lets the elements that style sheets set as blocks be read as such. */
export function setApart(blocks: ReadonlySet<MarkupNode>): void {
  for (const block of blocks) {
    const style = attributeOf(block, 'style') ?? ''
    if (/(?:^|;)\s*display\s*:/i.test(style) || !('setAttribute' in block)) continue
    if (typeof block.setAttribute === 'function') block.setAttribute('style', `display:block;${style}`)
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
