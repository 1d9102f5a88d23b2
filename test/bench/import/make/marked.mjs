/**
 * Runs in the page: its visible text by blocks as the browser lays it out, shadow roots and slots in their places, each
 * block with what the marks around it say (`m`, `o`, `e`; null for none); the words that it holds and doesn't show; and
 * the marks taken out of the page.
 */
export function markedBlocks() {
  const blocks = []
  const marks = []
  const comments = []
  const hidden = []
  let open = null
  const displayOf = (element) => getComputedStyle(element).display
  const blockOf = (node) => {
    let element = node.parentElement ?? node.parentNode.host
    for (; element; element = element.assignedSlot ?? element.parentElement ?? element.getRootNode().host)
      if (!/^(inline|contents)/.test(displayOf(element)) && !/^ruby/.test(displayOf(element))) return element
    return document.body
  }
  const isShown = (node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const holder = node.parentElement ?? node.parentNode.host
    return range.getClientRects().length > 0 && holder.checkVisibility({ visibilityProperty: true })
  }
  const visit = (node) => {
    if (node.nodeType === Node.COMMENT_NODE && /^\/?[moe]$/.test(node.data)) {
      if (node.data.startsWith('/')) marks.pop()
      else marks.push(node.data)
      comments.push(node)
      open = null
    } else if (node.nodeType === Node.TEXT_NODE) {
      if (!/\S/.test(node.data) || !isShown(node)) {
        if (open && /\s/.test(node.data)) open.words += ' '
        if (/\S/.test(node.data)) hidden.push(node.data)
        return
      }
      const element = blockOf(node)
      if (open?.element !== element) {
        const row = element.closest('tr')
        open = { element, tag: element.localName, words: '', mark: marks.at(-1) ?? null, row }
        blocks.push(open)
      }
      open.words += node.data
    } else if (node.localName === 'br') {
      if (open) open.words += ' '
    } else if (node.localName === 'rp' || node.localName === 'script' || node.localName === 'style') {
      return
    } else if (node.localName === 'slot' && node.assignedNodes().length > 0) {
      for (const child of node.assignedNodes()) visit(child)
    } else {
      for (const child of (node.shadowRoot ?? node).childNodes) visit(child)
    }
  }
  visit(document.body)
  for (const comment of comments) comment.remove()
  const rows = [...new Set(blocks.map(({ row }) => row))]
  const shown = blocks.map(({ tag, words, mark, row, element }) => ({
    tag,
    words: words.replace(/\s+/g, ' ').trim(),
    mark,
    row: row && element.localName.startsWith('t') ? rows.indexOf(row) : null,
  }))
  return {
    blocks: shown,
    hidden: hidden.join('\n').replace(/<[^>]*>/g, ' '),
    hasShadow: blocks.some(({ element }) => element.getRootNode() !== document),
  }
}
