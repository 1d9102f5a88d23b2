/**
 * Word documents (ECMA-376), from their XML to the markup that pages are read from. Tracked changes count as accepted;
 * what is hidden, struck or deleted, comments and running heads are left out and said.
 */
import { childrenOf, wordsOf, type XmlElement } from '../../../../core/formats/xml.ts'
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { placedComments } from '../comments.ts'
import { isoDate } from '../dates.ts'
import type { Extracted } from '../extracted.ts'
import { omittedParts } from '../markup/runs.ts'
import { childOf, findElement, openPackage, type Package } from '../packed.ts'
import { readMarkup } from '../page/page.ts'
import { languageTag, short } from '../page/pageDetails.ts'
import { WordBody } from './wordBody.ts'
import { wordComments } from './wordComments.ts'
import { WordLists, WordStyles } from './wordStyles.ts'
import { wordsIn } from './wordsIn.ts'

/** A Word document as text. Throws where it isn't one. */
export function readWord(bytes: Uint8Array): Extracted {
  const file = openPackage(bytes, /^(?:word\/[^/]+\.xml|docProps\/core\.xml|_rels\/\.rels|[^/]+\/document\d*\.xml)$/)
  const root = file.xml(mainPart(file))
  const body = root && childOf(root, 'w:body')
  if (!body) throw new Error('no main document part')
  const styles = file.xml('word/styles.xml')
  const left: { words: string; left: OmittedKind }[] = []
  const reader = new WordBody({
    styles: new WordStyles(styles),
    lists: new WordLists(file.xml('word/numbering.xml')),
    notes: { footnote: notesIn(file, 'footnote'), endnote: notesIn(file, 'endnote') },
    leaveOut: (words, kind) => left.push({ words, left: kind }),
  })
  const html = reader.html(body)
  const language = languageOf(file, styles)
  const { text, blocks, omitted, marks } = readMarkup(html, { language, isOurs: true })
  for (const part of partsAside(file)) left.push(part)
  return {
    text,
    blocks,
    omitted: [...omitted, ...omittedParts(left)].map((part, index) => ({ ...part, id: `o${index + 1}` })),
    comments: placedComments(wordComments(file.xml('word/comments.xml')), marks),
    details: detailsOf(file, reader.headline, language),
    replaced: reader.undecoded,
  }
}

/** Where the document is: where the package's relations say, else at its usual place. */
function mainPart(file: Package): string {
  const relations = file.xml('_rels/.rels')
  const relation = relations?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && /\/officeDocument$/.test(child.attributes.Type ?? ''),
  )
  const target = relation?.attributes.Target?.replace(/^\//, '')
  return target && file.names.includes(target) ? target : 'word/document.xml'
}

function notesIn(file: Package, kind: 'footnote' | 'endnote'): ReadonlyMap<string, XmlElement> {
  const root = file.xml(`word/${kind}s.xml`)
  const notes = root ? childrenOf(root, `w:${kind}`).filter((note) => note.attributes['w:type'] === undefined) : []
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]))
}

/** Comments, and what stands on every page. */
function partsAside(file: Package): readonly { words: string; left: OmittedKind }[] {
  const heads = file.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).toSorted()
  const parts = [
    ...heads.map((name) => ({ root: file.xml(name), left: 'running-head' as const })),
    { root: file.xml('word/comments.xml'), left: 'comments' as const },
  ]
  const said = parts.map(({ root, left }) => ({ words: root ? wordsIn(root) : '', left }))
  // The first page's foot and the others' are mostly the same.
  return said.filter(({ words }, index) => words !== '' && said.findIndex((part) => part.words === words) === index)
}

/** What the text is set in; the property may be the language of the program that wrote the file. */
function languageOf(file: Package, styles: XmlElement | null): string | null {
  const defaults = findElement(findElement(styles, 'w:rPrDefault'), 'w:lang')?.attributes['w:val']
  return languageTag(defaults) ?? languageTag(property(file, 'dc:language'))
}

function detailsOf(file: Package, headline: string | null, language: string | null): Extracted['details'] {
  return {
    title: short(headline ?? property(file, 'dc:title')),
    author: short(property(file, 'dc:creator')),
    publisher: null,
    published: isoDate(property(file, 'dcterms:created')),
    captured: null,
    source: null,
    language,
  }
}

function property(file: Package, name: string): string | null {
  const found = childOf(file.xml('docProps/core.xml'), name)
  return found ? wordsOf(found).trim() || null : null
}
