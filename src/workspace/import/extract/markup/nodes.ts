/** A document's nodes as far as they are looked at, and what each kind of element is to a reader. */

/** The part of a DOM node that is looked at; linkedom's and a browser's both have it. */
export interface MarkupNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: MarkupNode | null
  readonly lastChild: MarkupNode | null
  readonly nextSibling: MarkupNode | null
  readonly previousSibling: MarkupNode | null
  readonly parentNode: MarkupNode | null
}

const TEXT_NODE = 3
const CDATA_NODE = 4

/** Whether a node holds words itself. */
export function isText(node: MarkupNode): boolean {
  return node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE
}

/** An element's name in capitals, without a prefix; that of another node is its kind. */
export function nameOf(node: MarkupNode): string {
  const { nodeName } = node
  const known = NAMES.get(nodeName)
  if (known !== undefined) return known
  const name = nodeName.toUpperCase().replace(/^(?:HTML|XHTML|H|EPUB|M|MML):/, '')
  NAMES.set(nodeName, name)
  return name
}

const NAMES = new Map<string, string>()

/** An attribute's value; null on a node that has none. */
export function attributeOf(node: MarkupNode, name: string): string | null {
  return 'getAttribute' in node && typeof node.getAttribute === 'function' ? node.getAttribute(name) : null
}

/** The nodes right within one. */
export function* childrenOf(node: MarkupNode): Generator<MarkupNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

/** Elements whose content isn't read by a reader of the page. */
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE IFRAME OBJECT EMBED SVG HEAD CANVAS AUDIO VIDEO TITLE META LINK DATALIST ANNOTATION ANNOTATION-XML #COMMENT'.split(
    ' ',
  ),
)

/** Whether nothing in a node is read. */
export function isSkipped(node: MarkupNode): boolean {
  return !isText(node) && SKIPPED.has(nameOf(node))
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV NOSCRIPT OL OPTION P PRE SEARCH ' +
    'SECTION SELECT SUMMARY TABLE TBODY TD TEXTAREA TFOOT TH THEAD TR UL'
  ).split(' '),
)

/** Whether an element begins and ends a paragraph of the text. One of a page's own kind does where no words stand beside it. */
export function isBlock(node: MarkupNode): boolean {
  const name = nameOf(node)
  const display = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(attributeOf(node, 'style') ?? '')?.[1]?.toLowerCase()
  if (display === 'block' || display === 'flex' || display === 'grid' || display === 'list-item') return true
  if (display === 'inline' && name !== 'LI' && name !== 'P') return false
  if (BLOCKS.has(name)) return true
  return name.includes('-') && !hasWordsBeside(node)
}

function hasWordsBeside(node: MarkupNode): boolean {
  const parent = node.parentNode
  if (!parent) return false
  if (!isBlock(parent)) return true
  if (nameOf(parent) === 'P' || /^H[1-6]$/.test(nameOf(parent))) return true
  for (const sibling of childrenOf(parent)) if (isText(sibling) && /\S/.test(sibling.nodeValue ?? '')) return true
  return false
}

/** Whether an element's words are struck through: withdrawn by whoever wrote them. */
export function isStruck(node: MarkupNode): boolean {
  const name = nameOf(node)
  if (name === 'S' || name === 'STRIKE' || name === 'DEL') return true
  return /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attributeOf(node, 'style') ?? '')
}

/** The words that an image stands for: an emoji, or a letter such as an initial; null for a picture. */
export function lettersOf(image: MarkupNode): string | null {
  const alt = attributeOf(image, 'alt')?.trim() ?? ''
  if (alt === '') return null
  const isEmoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3#*\d])+$/u
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt) && isEmoji.test(alt)) return alt
  return /^[\p{L}\p{N}“„«"‘']$/u.test(alt) ? alt : null
}
