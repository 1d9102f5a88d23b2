/** The body of an OpenDocument text as markup. */
import { wordsOf, type XmlElement } from '../../../../core/formats/xml.ts'
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { type DraftComment, edgeMark, isBlank } from '../comments.ts'
import { raised } from '../markup/raised.ts'
import { childOf, escaped } from '../packed.ts'
import type { OpenStyles } from './openStyles.ts'

/** Elements that hold nothing of the text, or nothing that stands where they are. */
const LEFT = new Set([
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'office:forms',
  'office:event-listeners',
  'svg:desc',
  'text:index-title-template',
  'text:table-of-content-source',
  'text:ruby-text',
])

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

interface ListPlace {
  readonly style: string | undefined
  readonly counts: number[]
}

/** Reads a body once: notes are kept for its end, lists counted as it goes. */
export class OpenBody {
  /** The title, else the first heading of the first level. */
  headline: string | null = null
  readonly comments: DraftComment[] = []
  readonly #styles: OpenStyles
  readonly #leaveOut: (words: string, kind: OmittedKind) => void
  readonly #notes: string[] = []
  #boxes: string[] = []
  /** The last number of each list, for one that goes on. */
  readonly #last = new Map<string, number>()

  constructor(styles: OpenStyles, leaveOut: (words: string, kind: OmittedKind) => void) {
    this.#styles = styles
    this.#leaveOut = leaveOut
  }

  /** The body as HTML, notes at its end. */
  html(body: XmlElement): string {
    return this.#blocks(body, null) + this.#notes.join('')
  }

  #blocks(parent: XmlElement, list: ListPlace | null): string {
    let html = ''
    for (const child of parent.children) {
      if (typeof child === 'string' || LEFT.has(child.name)) continue
      switch (child.name) {
        case 'text:p':
        case 'text:h':
          html += this.#paragraph(child, null)
          break
        case 'text:list':
          html += this.#list(child, list)
          break
        case 'table:table':
          html += this.#table(child)
          break
        case 'text:tracked-changes':
          for (const region of child.children) {
            const deletion = typeof region === 'string' ? null : childOf(region, 'text:deletion')
            if (deletion) this.#say(deletion, 'deleted')
          }
          break
        default:
          html += this.#blocks(child, list)
      }
    }
    return html
  }

  #paragraph(paragraph: XmlElement, marker: string | null, level = 1): string {
    const style = paragraph.attributes['text:style-name']
    const look = this.#styles.lookOf(style)
    if (look.hidden || look.struck) {
      this.#say(paragraph, look.hidden ? 'hidden' : 'struck')
      return ''
    }
    const boxes = this.#boxes
    this.#boxes = []
    const words = this.#inlines(paragraph)
    const after = this.#boxes.join('')
    this.#boxes = boxes
    if (isBlank(words)) return words + after
    const names = this.#styles.namesOf(style)
    const outline = Number(paragraph.attributes['text:outline-level'] ?? 1)
    const heading =
      paragraph.name === 'text:h' ? outline : names.includes('title') ? 1 : this.#styles.headingLevel(style)
    if (heading !== null) {
      if (heading === 1) this.headline ??= wordsOf(paragraph)
      const shown = Math.min(6, Math.max(1, heading))
      return `<h${shown}>${marker ? `${escaped(marker)} ` : ''}${words}</h${shown}>${after}`
    }
    if (marker !== null)
      return `<p data-kind="list-item" data-level="${level}" data-marker="${escaped(marker)}">${words}</p>${after}`
    if (names.includes('caption')) return `<figcaption>${words}</figcaption>${after}`
    if (names.includes('quotations')) return `<blockquote><p>${words}</p></blockquote>${after}`
    if (names.includes('preformatted text')) return `<pre>${words}</pre>${after}`
    return `<p>${words}</p>${after}`
  }

  #list(list: XmlElement, outer: ListPlace | null): string {
    const style = list.attributes['text:style-name'] ?? outer?.style
    const counts = [...(outer?.counts ?? [])]
    const level = counts.length + 1
    const key = `${style} ${level}`
    const goesOn =
      list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list'] !== undefined
    counts.push(goesOn ? (this.#last.get(key) ?? 0) : this.#styles.startOf(style, level) - 1)
    let html = ''
    for (const item of list.children) {
      if (typeof item === 'string') continue
      if (item.name === 'text:list-item') {
        const start = Number(item.attributes['text:start-value'])
        counts[level - 1] = start > 0 ? start : (counts[level - 1] ?? 0) + 1
      }
      // A list's heading has no number; neither has an item's second paragraph.
      let marker = item.name === 'text:list-item' ? this.#styles.markerOf(style, counts) : ''
      for (const part of item.children) {
        if (typeof part === 'string') continue
        if (part.name === 'text:list') html += this.#list(part, { style, counts })
        else if (part.name === 'text:p' || part.name === 'text:h') {
          html += this.#paragraph(part, marker, level)
          marker = ''
        }
      }
    }
    this.#last.set(key, counts[level - 1] ?? 0)
    return html
  }

  #table(table: XmlElement): string {
    const rows: string[] = []
    const visit = (parent: XmlElement, isHead: boolean) => {
      for (const child of parent.children) {
        if (typeof child === 'string') continue
        if (child.name === 'table:table-row') rows.push(`<tr>${this.#cells(child, isHead)}</tr>`)
        else visit(child, isHead || child.name === 'table:table-header-rows')
      }
    }
    visit(table, false)
    return `<table>${rows.join('')}</table>`
  }

  #cells(row: XmlElement, isHead: boolean): string {
    return row.children
      .map((cell) => {
        if (typeof cell === 'string' || !/^table:(?:covered-)?table-cell$/.test(cell.name)) return ''
        const tag = isHead ? 'th' : 'td'
        const repeated = Math.min(100, Number(cell.attributes['table:number-columns-repeated'] ?? 1))
        return `<${tag}>${this.#blocks(cell, null)}</${tag}>`.repeat(repeated)
      })
      .join('')
  }

  #inlines(parent: XmlElement): string {
    return parent.children.map((child) => (typeof child === 'string' ? escaped(child) : this.#inline(child))).join('')
  }

  #inline(element: XmlElement): string {
    switch (element.name) {
      case 'text:line-break':
        return '<br>'
      case 'text:s':
        return ' '.repeat(Math.min(100, Number(element.attributes['text:c'] ?? 1)))
      case 'text:tab':
      case 'text:soft-page-break':
        return ' '
      case 'text:note':
        return this.#note(element)
      case 'office:annotation':
        this.#say(element, 'comments')
        return this.#comment(element)
      case 'office:annotation-end':
        return edgeMark('end', element.attributes['office:name'] ?? '')
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.#say(element, 'hidden')
        return ''
      case 'draw:text-box':
        this.#boxes.push(this.#blocks(element, null))
        return ''
      case 'text:ruby': {
        const [base, above] = [childOf(element, 'text:ruby-base'), childOf(element, 'text:ruby-text')]
        return `${base ? this.#inlines(base) : ''}${above ? `(${this.#inlines(above)})` : ''}`
      }
      case 'text:span': {
        const { hidden, struck, script } = this.#styles.lookOf(element.attributes['text:style-name'])
        if (hidden || struck) {
          this.#say(element, hidden ? 'hidden' : 'struck')
          return ''
        }
        const words = this.#inlines(element)
        return script && words !== '' ? `<${script.slice(0, 3)}>${words}</${script.slice(0, 3)}>` : words
      }
      default:
        return LEFT.has(element.name) ? '' : this.#inlines(element)
    }
  }

  /** The mark where the words of a comment begin. */
  #comment(element: XmlElement): string {
    const id = element.attributes['office:name'] ?? ''
    const said = (name: string) => wordsOf(childOf(element, name) ?? EMPTY).trim()
    const text = paragraphsIn(element).replace(/\s+/g, ' ').trim()
    if (text !== '') this.comments.push({ id, author: said('dc:creator'), at: said('dc:date'), text })
    return id === '' ? '' : edgeMark('start', id)
  }

  #note(note: XmlElement): string {
    const citation = childOf(note, 'text:note-citation')
    const body = childOf(note, 'text:note-body')
    const mark = citation ? (citation.attributes['text:label'] ?? wordsOf(citation)).trim() : ''
    const place = this.#notes.push('') - 1
    const paragraphs = body ? this.#blocks(body, null).replace(/<p\b[^>]*>/g, '<p data-kind="note">') : ''
    const marker = escaped(raised(mark, '', true))
    this.#notes[place] = paragraphs.replace('<p data-kind="note">', `<p data-kind="note" data-marker="${marker}">`)
    return `<sup class="footnote">${escaped(mark)}</sup>`
  }

  #say(element: XmlElement, kind: OmittedKind): void {
    const isSigned = element.name === 'office:annotation' || element.name === 'text:deletion'
    const words = isSigned ? paragraphsIn(element) : wordsOf(element)
    if (/\S/.test(words)) this.#leaveOut(words, kind)
  }
}

/** The words of a comment or a deletion, without who made it and when. */
function paragraphsIn(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string' || /^(?:(?:dc|meta):|office:change-info$)/.test(child.name) ? '' : wordsOf(child),
    )
    .join(' ')
}
