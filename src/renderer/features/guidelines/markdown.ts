/** Guidelines as the blocks and words to draw. Whoever may write in the workspace's folder can write them. */
import { type MarkdownToJSX, parser } from 'markdown-to-jsx/react'

/** What a worker answers: the nodes of the text, or null for more of them than a window draws. */
export type MarkdownNodes = readonly MarkdownToJSX.ASTNode[] | null

/** How long reading may take, in milliseconds: some texts take the square of their length. */
export const MARKDOWN_TIME = 2000

/** The most nodes, and how deep they are nested at most: several times what a book of guidelines has. */
const MOST_NODES = 50_000
const MOST_DEEP = 50

/** Reads Markdown; null where it has too many nodes, or they are nested too deep. Markup of its own counts as words. */
export function readMarkdown(text: string): MarkdownNodes {
  const nodes = parser(text, { disableParsingRawHTML: true })
  return isDrawable(nodes) ? nodes : null
}

/** Whether nodes are few and flat. Arrays and objects of a node count as nodes. */
function isDrawable(nodes: readonly MarkdownToJSX.ASTNode[]): boolean {
  const levels: { readonly value: object; readonly level: number }[] = [{ value: nodes, level: 0 }]
  let count = 0
  for (let next = levels.pop(); next; next = levels.pop()) {
    const { value, level } = next
    count += 1
    // A list of nodes is a level of its own.
    if (count > MOST_NODES || level > 2 * MOST_DEEP) return false
    for (const part of Object.values(value)) {
      if (typeof part === 'object' && part !== null) levels.push({ value: part, level: level + 1 })
    }
  }
  return true
}
