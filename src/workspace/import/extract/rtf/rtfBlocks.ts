/** The blocks of an RTF document as markup: paragraphs, tables, notes. */
import { counted } from '../markup/listMarkers.ts'
import { raised } from '../markup/raised.ts'
import { escaped } from '../packed.ts'

/** What paragraph properties say of the paragraph that is open. */
export interface RtfParagraph {
  style: number
  /** How deep in a list, from 0. */
  level: number
  /** The level of a heading that the paragraph says itself. */
  outline: number | null
  inTable: boolean
}

/** A paragraph that says nothing of itself. */
export function plainParagraph(): RtfParagraph {
  return { style: 0, level: 0, outline: null, inTable: false }
}

/** Collects blocks. */
export class RtfBlocks {
  /** The first heading of the first level. */
  headline: string | null = null
  paragraph = plainParagraph()
  /** What stands before a list's item, once it was said. */
  marker: string | null = null
  #words = ''
  #html = ''
  #row = ''
  #cell = ''
  #rows = ''
  readonly #headings: ReadonlyMap<number, number>
  readonly #notes: { readonly mark: string; readonly html: string }[] = []
  readonly #outer: { readonly words: string; readonly html: string; readonly marker: string | null }[] = []

  /** `headings` are the levels of the styles that are headings, by their numbers, as far as they are known by then. */
  constructor(headings: ReadonlyMap<number, number>) {
    this.#headings = headings
  }

  /** Adds markup within the paragraph. */
  add(markup: string): void {
    this.#words += markup
  }

  /** Begins a note within a paragraph. */
  beginNote(): void {
    this.#outer.push({ words: this.#words, html: this.#html, marker: this.marker })
    this.#words = ''
    this.#html = ''
    this.marker = null
  }

  /** Ends the note; its mark stands in the paragraph. */
  endNote(): void {
    this.endParagraph()
    const outer = this.#outer.pop()
    if (!outer) return
    const mark = counted(this.#notes.length + 1, '1')
    this.#notes.push({ mark: raised(mark, '', true), html: this.#html })
    this.#html = outer.html
    this.marker = outer.marker
    this.#words = `${outer.words.replace(/<sup><\/sup>$/, '')}<sup class="footnote">${mark}</sup>`
  }

  /** Ends the paragraph; one without words leaves no trace. */
  endParagraph(): void {
    // Words of one superscript may come one by one.
    const words = this.#words.replace(/<\/(su[pb])><\1>/g, '')
    const marker = this.marker?.trim() ?? null
    this.#words = ''
    this.marker = null
    if (!/\S/.test(words.replace(/<br>/g, ''))) return
    if (this.paragraph.inTable && this.#outer.length === 0) {
      this.#cell += `<p>${words}</p>`
      return
    }
    this.#endTable()
    const level = this.paragraph.outline ?? this.#headings.get(this.paragraph.style) ?? null
    if (level !== null) this.#html += this.#heading(words, Math.min(6, level))
    else if (marker) this.#html += itemOf(words, marker, this.paragraph.level + 1)
    else this.#html += `<p>${words}</p>`
  }

  /** Ends a cell, and with it its paragraph. */
  endCell(): void {
    this.paragraph.inTable = true
    this.endParagraph()
    this.#row += `<td>${this.#cell}</td>`
    this.#cell = ''
  }

  /** Ends a row. */
  endRow(): void {
    if (this.#row !== '') this.#rows += `<tr>${this.#row}</tr>`
    this.#row = ''
  }

  /** The document, notes at its end. */
  result(): string {
    this.endParagraph()
    this.#endTable()
    return this.#html + this.#notes.map(({ mark, html }) => noteOf(mark, html)).join('')
  }

  #heading(words: string, level: number): string {
    if (level === 1) this.headline ??= plain(words)
    return `<h${level}>${words}</h${level}>`
  }

  #endTable(): void {
    this.endRow()
    if (this.#rows !== '') this.#html += `<table>${this.#rows}</table>`
    this.#rows = ''
  }
}

function itemOf(words: string, marker: string, level: number): string {
  // Bullets are signs of a symbol font.
  const shown = /^[\u00b7\ue000-\uf8ffo§▪◦-]$/u.test(marker) ? '•' : marker
  return `<p data-kind="list-item" data-level="${level}" data-marker="${escaped(shown)}">${words}</p>`
}

function plain(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

function noteOf(mark: string, html: string): string {
  const paragraphs = html.replace(/<p\b[^>]*>/g, '<p data-kind="note">')
  return paragraphs.replace('<p data-kind="note">', `<p data-kind="note" data-marker="${escaped(mark)}">`)
}
