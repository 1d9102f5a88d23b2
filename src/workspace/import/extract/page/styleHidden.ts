/**
 * What a page's own style sheets hide from its readers, on a screen of usual width. Only rules in the page itself are
 * known; a page most of which would be hidden is one whose scripts show it, and then nothing counts as hidden.
 */
import { type MarkupNode, nameOf } from '../markup/nodes.ts'
import { type StyleRule, styleRules } from './styleRules.ts'

/** Part of linkedom's document. */
export interface StyledDocument {
  readonly querySelectorAll: (selector: string) => Iterable<unknown>
}

/** More rules than these are not looked at: pages bring whole frameworks along, and each rule is a search of the page. */
const MOST_RULES = 600

/** The elements that style sheets hide, without those whose other rules show them. */
export function hiddenByStyle(document: StyledDocument, body: MarkupNode): ReadonlySet<MarkupNode> {
  const sheets = [...document.querySelectorAll('style')] as MarkupNode[]
  const rules = sheets.flatMap((sheet) => styleRules(sheet.textContent ?? '')).slice(0, MOST_RULES)
  const candidates = new Set(rules.flatMap((rule) => (rule.hides ? selected(document, rule.selector) : [])))
  if (candidates.size === 0) return candidates
  const hidden = new Set<MarkupNode>()
  for (const property of ['display', 'visibility'] as const) {
    const winners = new Map<MarkupNode, StyleRule>()
    for (const rule of rules) {
      if (rule.property !== property) continue
      for (const element of selected(document, rule.selector)) {
        if (candidates.has(element) && isStronger(rule, winners.get(element))) winners.set(element, rule)
      }
    }
    for (const [element, { hides }] of winners)
      if (hides && !/^(?:BODY|HTML)$/.test(nameOf(element))) hidden.add(element)
  }
  return lettersIn(body, hidden) < lettersIn(body, new Set()) / 2 ? new Set() : hidden
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
