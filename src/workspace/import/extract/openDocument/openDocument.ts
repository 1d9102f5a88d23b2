/**
 * OpenDocument texts (ISO/IEC 26300), from their XML to the markup that pages are read from. Tracked changes count as
 * accepted; comments, deleted, hidden and struck words and running heads are left out and said.
 */
import { wordsOf, type XmlElement } from '../../../../core/formats/xml.ts'
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { placedComments } from '../comments.ts'
import { isoDate } from '../dates.ts'
import type { Extracted } from '../extracted.ts'
import { omittedParts } from '../markup/runs.ts'
import { childOf, findElement, openPackage, type Package } from '../packed.ts'
import { readMarkup } from '../page/page.ts'
import { languageTag, short } from '../page/pageDetails.ts'
import { OpenBody } from './openBody.ts'
import { OpenStyles } from './openStyles.ts'

/** An OpenDocument text as text. Throws where it isn't one. */
export function readOpenDocument(bytes: Uint8Array): Extracted {
  const file = openPackage(bytes, /^(?:content|styles|meta)\.xml$|^META-INF\/manifest\.xml$/)
  if (findElement(file.xml('META-INF/manifest.xml'), 'manifest:encryption-data')) throw passwordNeeded()
  const content = file.xml('content.xml')
  const body = findElement(content, 'office:text')
  if (!body) throw new Error('no main document part')
  const styles = file.xml('styles.xml')
  const left: { words: string; left: OmittedKind }[] = []
  const reader = new OpenBody(new OpenStyles([styles, content]), (words, kind) => left.push({ words, left: kind }))
  const html = reader.html(body)
  for (const words of runningHeads(styles)) left.push({ words, left: 'running-head' })
  const language = languageOf(file, styles)
  const { text, blocks, omitted, marks } = readMarkup(html, { language, isOurs: true })
  return {
    text,
    blocks,
    omitted: [...omitted, ...omittedParts(left)].map((part, index) => ({ ...part, id: `o${index + 1}` })),
    comments: placedComments(reader.comments, marks),
    details: {
      title: short(reader.headline ?? property(file, 'dc:title')),
      author: short(property(file, 'meta:initial-creator') ?? property(file, 'dc:creator')),
      publisher: null,
      published: isoDate(property(file, 'meta:creation-date') ?? property(file, 'dc:date')),
      captured: null,
      source: null,
      language,
    },
    replaced: 0,
  }
}

function passwordNeeded(): Error {
  const error = new Error('the document is encrypted')
  error.name = 'PasswordException'
  return error
}

function property(file: Package, name: string): string | null {
  const found = findElement(file.xml('meta.xml'), name)
  return found ? wordsOf(found).trim() || null : null
}

function languageOf(file: Package, styles: XmlElement | null): string | null {
  const named = languageTag(property(file, 'dc:language'))
  if (named) return named
  const defaults = findElement(findElement(styles, 'style:default-style'), 'style:text-properties')?.attributes ?? {}
  const country = defaults['fo:country']
  return languageTag(`${defaults['fo:language'] ?? ''}${country && country !== 'none' ? `-${country}` : ''}`)
}

/** What stands at the head or foot of every page, each once. */
function runningHeads(styles: XmlElement | null): readonly string[] {
  const found = new Set<string>()
  for (const master of findElement(styles, 'office:master-styles')?.children ?? []) {
    if (typeof master === 'string') continue
    for (const name of [
      'style:header',
      'style:footer',
      'style:header-first',
      'style:footer-first',
      'style:header-left',
      'style:footer-left',
    ]) {
      const part = childOf(master, name)
      const words = part ? wordsOf(part).replace(/\s+/g, ' ').trim() : ''
      if (words !== '') found.add(words)
    }
  }
  return [...found]
}
