/** What a run of a page reads like. */
import { countWords } from '../../../../core/text/words.ts'
import { attributeOf, type MarkupNode, nameOf } from '../markup/nodes.ts'
import type { Run } from '../markup/runs.ts'

/** A run of fewer words is no paragraph by itself; one of more characters in links than this share is a list of links. */
const PARAGRAPH_WORDS = 8
const LINKED = 0.6

/** A byline names a few people at most. */
const BYLINE_WORDS = 16

/** How bylines begin, and then a name. */
const BYLINE = /^(?:by|door|tekst|von|par|por|di)[\s:]+\p{Lu}/iu

/** Whether a run is a paragraph that its readers see. */
export function isParagraph(run: Run): boolean {
  return run.left === null && !run.inNoscript && isProse(run)
}

/** Whether a run reads like a paragraph, and not like a link, a label or a heading. */
export function isProse(run: Run): boolean {
  if (isLinked(run) || isHeading(run.block)) return false
  const words = countWords(run.words)
  // Scripts that set no space between words have paragraphs of one "word".
  const isUnspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/.test(run.words) && run.words.trim().length >= 20
  return words >= PARAGRAPH_WORDS || isUnspaced || (words >= 4 && /[.!?…][”"’»)]?\s*$/.test(run.words))
}

/** Whether most of a run is links. */
export function isLinked({ linked, words }: Run): boolean {
  return linked > LINKED * words.length
}

/** Whether a run says who wrote the article, and little else: often most of it is a link to more by them. */
export function isByline({ words, block }: Run): boolean {
  if (countWords(words) > BYLINE_WORDS) return false
  if (BYLINE.test(words.trim())) return true
  for (let node: MarkupNode | null = block, steps = 0; node && steps < 3; node = node.parentNode, steps += 1) {
    const names = ['class', 'itemprop', 'rel'].map((name) => attributeOf(node, name) ?? '').join(' ')
    if (/(?:^|[\s_-])(?:byline|by-line|author|auteur|authors|auteurs)(?:$|[\s_-])/i.test(names)) return true
  }
  return false
}

/** Whether a run is a heading. */
export function isHeading(block: MarkupNode): boolean {
  return headingAround(block) !== null
}

/** The name of the heading that a block is or stands in; null for none. */
export function headingAround(block: MarkupNode): string | null {
  for (let node: MarkupNode | null = block, steps = 0; node && steps < 3; node = node.parentNode, steps += 1)
    if (/^H[1-6]$/.test(nameOf(node))) return nameOf(node)
  return null
}
