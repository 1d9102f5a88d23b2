/**
 * The text of a web page as plain text: blocks set apart by a blank line, line breaks kept, white space folded as a
 * browser folds it. Only text nodes are read, so nothing that could run, load or track comes along.
 */

/** The part of a DOM node that is looked at; linkedom's and a browser's both have it. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

const TEXT_NODE = 3

/** Elements whose content isn't read by a reader of the page. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH HEAD BUTTON INPUT SELECT TEXTAREA CANVAS AUDIO VIDEO'.split(
    ' ',
  ),
)

/** Elements that begin and end a paragraph of the plain text. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 ' +
    'H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL'
  ).split(' '),
)

/** The plain text below a node. It walks without recursion: depth is what a page's author chooses. */
export function plainTextOf(root: PageNode): string {
  const page = new Lines()
  let preformatted = 0
  const enter = (node: PageNode, name: string) => {
    if (node.nodeType === TEXT_NODE) page.add(node.nodeValue ?? '', preformatted > 0)
    else if (name === 'BR') page.breakLine()
    else if (name === 'TD' || name === 'TH') page.addTab()
    else if (BLOCKS.has(name)) {
      page.endBlock()
      if (name === 'PRE') preformatted += 1
    }
  }
  let node: PageNode | null = root
  while (node) {
    const name = node.nodeName.toUpperCase()
    const isSkipped = SKIPPED.has(name)
    if (!isSkipped) enter(node, name)
    if (!isSkipped && node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node) {
      const left: string = node.nodeName.toUpperCase()
      if (BLOCKS.has(left)) {
        page.endBlock()
        if (left === 'PRE') preformatted -= 1
      }
      if (node === root) return page.text()
      if (node.nextSibling) break
      node = node.parentNode
    }
    node = node?.nextSibling ?? null
  }
  return page.text()
}

/** Text that grows by lines; what it costs is its length, however small the pieces. */
class Lines {
  readonly #lines: string[] = []
  #line: string[] = []
  #endsInSpace = true

  add(text: string, isPreformatted: boolean): void {
    const folded = isPreformatted ? text : text.replace(/[ \t\n\r\f]+/g, ' ')
    const added = !isPreformatted && this.#endsInSpace ? folded.replace(/^ /, '') : folded
    if (added === '') return
    this.#line.push(added)
    this.#endsInSpace = /\s$/.test(added)
  }

  addTab(): void {
    if (this.#line.length > 0 && !this.#endsInSpace) this.add('\t', true)
  }

  breakLine(): void {
    this.#lines.push(this.#line.join('').trimEnd())
    this.#line = []
    this.#endsInSpace = true
  }

  endBlock(): void {
    if (this.#line.length > 0) this.breakLine()
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('')
  }

  text(): string {
    this.breakLine()
    return this.#lines.join('\n').trim()
  }
}
