/** The body of a Word document as markup. */
import { childrenOf, wordsOf, type XmlElement } from '../../../../core/formats/xml.ts'
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { isBlank } from '../comments.ts'
import { raised } from '../markup/raised.ts'
import { childOf, escaped, findElement } from '../packed.ts'
import { chosen } from './alternatives.ts'
import { symbolOf } from './symbols.ts'
import { edgeOf } from './wordComments.ts'
import { mathOf } from './wordMath.ts'
import { numbered, type WordLists, type WordStyles } from './wordStyles.ts'

/** What a document's body rests on. */
export interface WordParts {
  readonly styles: WordStyles
  readonly lists: WordLists
  readonly notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>
  readonly leaveOut: (words: string, kind: OmittedKind) => void
}

/** Elements that only hold what is read as if it stood in their place. */
const TRANSPARENT = new Set(
  'w:ins w:moveTo w:hyperlink w:smartTag w:sdt w:sdtContent w:customXml w:fldSimple w:dir w:bdo w:ruby w:rubyBase m:oMathPara w:drawing w:pict w:object wp:inline wp:anchor a:graphic a:graphicData wps:wsp wpg:wgp wpc:wpc wps:txbx v:shape v:rect v:group v:textbox v:oval v:roundrect mc:Choice mc:Fallback'.split(
    ' ',
  ),
)

/** Reads a body once: notes are numbered and lists counted as it goes. */
export class WordBody {
  /** The first paragraph in the style Title or of the outline's first level. */
  headline: string | null = null
  /** Signs of fonts whose meaning isn't known, which are U+FFFD. */
  undecoded = 0
  readonly #parts: WordParts
  readonly #notes: { readonly mark: string; readonly note: XmlElement }[] = []
  readonly #counts = { footnote: 0, endnote: 0 }
  /** Text boxes of the paragraph that is read: they follow it. */
  #boxes: string[] = []
  /** What a paragraph whose mark was deleted leaves to the next. */
  #carried = ''
  #isTitled = false

  constructor(parts: WordParts) {
    this.#parts = parts
  }

  /** The body as HTML, notes at its end. */
  html(body: XmlElement): string {
    this.#isTitled = this.#hasTitle(body)
    let html = this.#blocks(body)
    if (this.#carried) html += `<p>${this.#carried}</p>`
    this.#carried = ''
    // A note may hold a note's mark itself.
    for (let index = 0; index < this.#notes.length; index += 1) {
      const entry = this.#notes[index]
      if (entry) html += this.#note(entry.mark, entry.note)
    }
    return html
  }

  #note(mark: string, note: XmlElement): string {
    const paragraphs = this.#blocks(note)
      .replace(/<(?:p|h\d)\b[^>]*>/g, '<p data-kind="note">')
      .replace(/<\/h\d>/g, '</p>')
    return paragraphs.replace('<p data-kind="note">', `<p data-kind="note" data-marker="${escaped(mark)}">`)
  }

  #blocks(parent: XmlElement): string {
    let html = ''
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:p') html += this.#paragraph(child)
      else if (child.name === 'w:tbl') html += this.#table(child)
      else if (child.name === 'mc:AlternateContent') html += this.#blocks(chosen(child))
      else if (TRANSPARENT.has(child.name)) html += this.#blocks(child)
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#leaveOut(child, 'deleted')
      else html += edgeOf(child)
    }
    return html
  }

  #paragraph(paragraph: XmlElement): string {
    const { styles, lists } = this.#parts
    const properties = childOf(paragraph, 'w:pPr')
    const style = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null
    const boxes = this.#boxes
    this.#boxes = []
    const words = this.#carried + this.#inlines(paragraph, style)
    this.#carried = ''
    const after = this.#boxes.join('')
    this.#boxes = boxes
    if (childOf(childOf(properties, 'w:rPr'), 'w:del')) {
      this.#carried = words
      return after
    }
    if (isBlank(words)) return words + after
    const name = styles.nameOf(style)
    const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val']
    const level = name === 'title' ? 0 : outline === undefined ? styles.headingLevel(style) : Number(outline) + 1
    const list = childOf(properties, 'w:numPr') ?? styles.numberingOf(style)
    const depth = Number(childOf(list, 'w:ilvl')?.attributes['w:val'] ?? 0)
    const marker = list ? lists.next(childOf(list, 'w:numId')?.attributes['w:val'] ?? '', depth) : null
    if (level !== null && level < 9) return `${this.#heading(words, level, marker)}${after}`
    if (marker !== null)
      return `<p data-kind="list-item" data-level="${depth + 1}" data-marker="${escaped(marker)}">${words}</p>${after}`
    if (name === 'caption') return `<figcaption>${words}</figcaption>${after}`
    if (/\bquote\b|^citaat/.test(name)) return `<blockquote><p>${words}</p></blockquote>${after}`
    return `<p>${words}</p>${after}`
  }

  #heading(words: string, level: number, marker: string | null): string {
    const shown = Math.min(6, Math.max(1, level + (this.#isTitled ? 1 : 0)))
    if (shown === 1)
      this.headline ??= words
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    return `<h${shown}>${marker && marker !== '•' ? `${escaped(marker)} ` : ''}${words}</h${shown}>`
  }

  #table(table: XmlElement): string {
    const rows = rowsOf(table).map((row) => {
      const isHead = findElement(childOf(row, 'w:trPr'), 'w:tblHeader') !== null
      const cells = cellsOf(row).map((cell) => {
        const properties = childOf(cell, 'w:tcPr')
        const span = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1)
        const tag = isHead ? 'th' : 'td'
        return `<${tag}${span > 1 ? ` colspan="${span}"` : ''}>${this.#blocks(cell)}</${tag}>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table>${rows.join('')}</table>`
  }

  #inlines(parent: XmlElement, style: string | null): string {
    let html = ''
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:r') html += this.#run(child, style)
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#leaveOut(child, 'deleted')
      else if (child.name === 'w:rt') html += `(${this.#inlines(child, style)})`
      else if (child.name === 'm:oMath') html += mathOf(child)
      else if (child.name === 'mc:AlternateContent') html += this.#inlines(chosen(child), style)
      else if (TRANSPARENT.has(child.name)) html += this.#inlines(child, style)
      else html += edgeOf(child)
    }
    return html
  }

  #run(run: XmlElement, style: string | null): string {
    const look = this.#parts.styles.lookOf(run, style)
    if (look.hidden || look.struck) {
      this.#leaveOut(run, look.hidden ? 'hidden' : 'struck')
      return ''
    }
    const html = run.children.map((child) => (typeof child === 'string' ? '' : this.#runPart(child, style))).join('')
    return look.script && html !== '' ? `<${look.script.slice(0, 3)}>${html}</${look.script.slice(0, 3)}>` : html
  }

  #runPart(part: XmlElement, style: string | null): string {
    switch (part.name) {
      case 'w:t':
        return escaped(wordsOf(part))
      case 'w:tab':
      case 'w:ptab':
        return ' '
      case 'w:br':
        return part.attributes['w:type'] === 'page' || part.attributes['w:type'] === 'column' ? ' ' : '<br>'
      case 'w:cr':
        return '<br>'
      case 'w:noBreakHyphen':
        return '\u2011'
      case 'w:softHyphen':
        return '\u00ad'
      case 'w:sym': {
        const sign = symbolOf(part.attributes['w:font'] ?? '', part.attributes['w:char'] ?? '')
        if (sign === '\uFFFD') this.undecoded += 1
        return escaped(sign)
      }
      case 'w:footnoteReference':
        return this.#mark(part, 'footnote')
      case 'w:endnoteReference':
        return this.#mark(part, 'endnote')
      case 'w:txbxContent':
        this.#boxes.push(this.#blocks(part))
        return ''
      case 'mc:AlternateContent':
        return this.#partsIn(chosen(part), style)
      case 'w:ruby':
        return this.#inlines(part, style)
      default:
        return TRANSPARENT.has(part.name) ? this.#partsIn(part, style) : ''
    }
  }

  #partsIn(parent: XmlElement, style: string | null): string {
    return parent.children.map((child) => (typeof child === 'string' ? '' : this.#runPart(child, style))).join('')
  }

  /** A note's mark; the note itself comes at the end of the text. */
  #mark(reference: XmlElement, kind: 'footnote' | 'endnote'): string {
    const note = this.#parts.notes[kind].get(reference.attributes['w:id'] ?? '')
    if (!note) return ''
    this.#counts[kind] += 1
    const number = numbered(this.#counts[kind], kind === 'endnote' ? 'lowerRoman' : 'decimal')
    const isOwnMark = /^(?:1|true|on)$/.test(reference.attributes['w:customMarkFollows'] ?? '')
    this.#notes.push({ mark: isOwnMark ? '*' : raised(number, '', true), note })
    return isOwnMark ? '' : `<sup class="footnote">${number}</sup>`
  }

  #leaveOut(element: XmlElement, kind: OmittedKind): void {
    const words: string[] = []
    const visit = (node: XmlElement) => {
      if (node.name === 'w:t' || node.name === 'w:delText') words.push(wordsOf(node))
      for (const child of node.children) if (typeof child !== 'string') visit(child)
      if (node.name === 'w:p' || node.name === 'w:br' || node.name === 'w:tab') words.push(' ')
    }
    visit(element)
    if (/\S/.test(words.join(''))) this.#parts.leaveOut(words.join(''), kind)
  }

  #hasTitle(body: XmlElement): boolean {
    return childrenOf(body, 'w:p').some((paragraph) => {
      const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? null
      return this.#parts.styles.nameOf(style) === 'title'
    })
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return within(table, 'w:tr')
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return within(row, 'w:tc')
}

/** The elements of a name right within another, or within what only holds them. */
function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : TRANSPARENT.has(child.name) ? within(child, name) : []
  })
}
