/** Mozilla's Readability as one opinion on which runs of a page are its article. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { attributeOf, isBlock, isSkipped, isText, type MarkupNode, nameOf } from '../markup/nodes.ts'
import type { Run } from '../markup/runs.ts'

/** Readability's own type is a browser's; linkedom's document is enough of one. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0]

/** What its choices rest on; without these it would see none of a page's hints. */
const HINTS = ['class', 'id', 'role', 'itemprop', 'rel', 'aria-hidden']

/**
 * The runs that Readability takes for the article. It is given a copy of what is visible, in which each run is marked,
 * so that its choice is known however it rearranges the page; elements of a page's own kind are `div`s there.
 */
export function readableRuns(body: MarkupNode, runs: readonly Run[]): ReadonlySet<Run> {
  const { document } = parseHTML(`<html><head><title></title></head><body>${copyOf(body, runs)}</body></html>`)
  const page = new Readability<Element>(document as unknown as ReadableDocument, {
    disableJSONLD: true,
    charThreshold: 200,
    serializer: (element) => element as Element,
  }).parse()
  const chosen = new Set<Run>()
  for (const marked of page?.content?.querySelectorAll('[data-run]') ?? []) {
    const run = runs[Number(marked.getAttribute('data-run'))]
    if (run) chosen.add(run)
  }
  return chosen
}

/** The part of a browser's element that is asked for here; this layer has no DOM of its own. */
interface Element {
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly getAttribute: (name: string) => string | null }>
}

function copyOf(body: MarkupNode, runs: readonly Run[]): string {
  const runOf = new Map<MarkupNode, number>()
  for (const [index, run] of runs.entries())
    if (run.unseen === null && !run.inNoscript) for (const node of run.nodes) runOf.set(node, index)
  const parts: string[] = []
  const visit = (node: MarkupNode) => {
    if (isText(node)) {
      const run = runOf.get(node)
      if (run !== undefined) parts.push(`<span data-run="${run}">${escaped(node.nodeValue ?? '')}</span>`)
      return
    }
    if (isSkipped(node)) return
    const name = nameOf(node)
    const tag = !/^[A-Z][A-Z0-9]*$/.test(name) ? (isBlock(node) ? 'div' : 'span') : name.toLowerCase()
    if (tag === 'br' || tag === 'hr') return void parts.push(`<${tag}>`)
    if (VOID.has(tag)) return
    parts.push(`<${tag}`)
    for (const hint of HINTS) {
      const value = attributeOf(node, hint)
      if (value) parts.push(` ${hint}="${escaped(value)}"`)
    }
    if (tag === 'a') parts.push(' href="#"')
    parts.push('>')
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child)
    parts.push(`</${tag}>`)
  }
  for (let child = body.firstChild; child; child = child.nextSibling) visit(child)
  return parts.join('')
}

const VOID = new Set('area base col img input link meta param source track wbr'.split(' '))

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
