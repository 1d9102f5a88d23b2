/** Who wrote a page, as it says for programs or for people. */
import type { QueriedDocument } from './queriedDocument.ts'

/** Places that name one author each. */
const NAMED = ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', 'a[rel="author"]', '.byline .author']

/** A name of two to five words, first and last in capitals; "Bo de Wit". */
const NAME = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+[\p{L}\p{M}.’'-]+){0,3}\s+(?:[a-z]['’])?\p{Lu}[\p{L}\p{M}.’'-]*$/u

/** The word before names; "Door Anna Smit". */
const BY = /^\s*(?:by|door|von|par|por|di)\s+/i

/**
 * The names of a page's authors, one after the other: the first that is a name of `given`, what programs are told; else
 * what the byline says, or the places that name an author each. Null where nobody is named.
 */
export function authorOf(document: QueriedDocument, given: readonly (string | null | undefined)[]): string | null {
  for (const name of given) if (isName(name)) return withoutBy(name)
  const shown = NAMED.map((selector) => wordsOf(document, selector)).find((names) => names.length > 0) ?? []
  const written =
    wordsOf(document, '.byline')
      .map(namesIn)
      .find((names) => names.length > 0) ?? []
  // A byline that names more people than are marked up has those, too.
  const names = written.length > shown.length ? written : shown
  if (names.length > 0) return names.join(', ')
  return wordsOf(document, '.byline a')[0] ?? null
}

/** What stands in the elements of a selector, each once. */
function wordsOf(document: QueriedDocument, selector: string): readonly string[] {
  const words = [...document.querySelectorAll(selector)].map(({ textContent }) => withoutBy(textContent ?? ''))
  return [...new Set(words.filter(isName))].slice(0, 20)
}

/** The names in a byline; none where it says anything else up to its first mark. */
function namesIn(byline: string): readonly string[] {
  const names = (byline.split(/[|·•–—()\d]/)[0] ?? '')
    .split(/\s*,\s*|\s+(?:and|en|und|et|y|e)\s+|\s*&\s*/)
    .map((one) => one.trim())
  const given = names.filter((name) => name !== '')
  return given.every((name) => NAME.test(name)) ? given : []
}

function isName(words: string | null | undefined): words is string {
  return words?.trim() ? !/^(?:https?:|@)/.test(words.trim()) && words.length < 300 : false
}

function withoutBy(words: string): string {
  return words.replace(/\s+/g, ' ').replace(BY, '').trim()
}
