/** MathML as a line of text that says the same: x², a/b, √(x + 1), (1 2; 3 4). */
import { attributeOf, childrenOf, isSkipped, isText, type MarkupNode, nameOf } from './nodes.ts'
import { lowered, raised } from './raised.ts'

/** The words of a formula; `takes` says which text nodes belong to it. */
export function mathText(node: MarkupNode, takes: (node: MarkupNode) => boolean): string {
  if (isText(node)) return takes(node) ? (node.nodeValue ?? '').replace(/\s+/g, ' ').trim() : ''
  if (isSkipped(node) || nameOf(node) === 'MPHANTOM') return ''
  const parts = [...childrenOf(node)].filter((child) => !isText(child) || /\S/.test(child.nodeValue ?? ''))
  const read = (index: number) => (parts[index] ? mathText(parts[index], takes) : '')
  const all = (between: string) => parts.map((part) => mathText(part, takes)).join(between)
  switch (nameOf(node)) {
    case 'MFRAC':
      return `${grouped(read(0))}/${grouped(read(1))}`
    case 'MSQRT':
      return `√${grouped(all(''))}`
    case 'MROOT':
      return `${power(read(1))}√${grouped(read(0))}`
    case 'MSUP':
    case 'MOVER':
      return read(0) + power(read(1))
    case 'MSUB':
    case 'MUNDER':
      return read(0) + index(read(1))
    case 'MSUBSUP':
    case 'MUNDEROVER':
      return read(0) + index(read(1)) + power(read(2))
    case 'MFENCED':
      return `${attributeOf(node, 'open') ?? '('}${all(', ')}${attributeOf(node, 'close') ?? ')'}`
    case 'MTABLE':
      return all('; ')
    case 'MTR':
    case 'MLABELEDTR':
      return all(' ')
    case 'MTEXT':
      return (node.textContent ?? '') === '' ? '' : all('')
    case 'SEMANTICS':
      return read(0)
    default:
      return all('')
  }
}

function grouped(words: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(words) ? words : `(${words})`
}

/** An empty base keeps letters from being taken for the ending of a word. */
function power(words: string): string {
  if (words === '') return ''
  const found = raised(words, ' x', false)
  return /^[\s^]/.test(found) || found === words ? `^${grouped(words)}` : found
}

function index(words: string): string {
  if (words === '') return ''
  const found = lowered(words)
  return /^[\s_]/.test(found) ? `_${grouped(words)}` : found
}
