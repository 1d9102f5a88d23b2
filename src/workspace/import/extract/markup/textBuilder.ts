/**
 * A text that grows block by block. Blocks are parted by a blank line, list items and table rows by a line break, cells
 * by a tab; white space is folded as a browser folds it. The cost is linear in the text's length, however small the
 * pieces.
 */
import type { ArticleBlock, BlockKind } from '../../../../core/model/articleBlock.ts'
import type { TextWithBlocks } from '../extracted.ts'

/** What the next block will be. */
export interface BlockForm {
  readonly kind: BlockKind
  readonly level?: number | undefined
  /** Written before the block's first words, once: an item's second paragraph has none. */
  readonly marker?: { written: boolean; readonly words: string } | undefined
  /** Cells alone. */
  readonly row?: number | undefined
  readonly column?: number | undefined
  readonly header?: boolean | undefined
}

type Draft = { -readonly [Key in keyof ArticleBlock]: ArticleBlock[Key] }

const PARAGRAPH: BlockForm = { kind: 'paragraph' }

/** Collects a text and its blocks. */
export class TextBuilder {
  readonly #parts: string[] = []
  readonly #blocks: Draft[] = []
  #length = 0
  /** White space that is written only if words follow. */
  #pending = ''
  #open: Draft | null = null
  #form: BlockForm = PARAGRAPH
  #last: BlockKind | null = null
  #isListOver = true
  #table: Draft | null = null
  #cell: BlockForm | null = null
  readonly #marks = new Map<string, number>()
  /** The marks that stand before the next words. */
  #waiting: string[] = []

  /** Remembers where the text is by now under a name; under one that begins with `start`, where the next words begin. */
  mark(name: string | null): void {
    if (name?.startsWith('start')) this.#waiting.push(name)
    else if (name !== null) this.#marks.set(name, this.#length)
  }

  /** Ends the block that is open; words that follow begin one of this form. Within a cell there are no blocks. */
  begin(form: BlockForm): void {
    if (this.#table) {
      if (this.#open) this.#pending = ' '
      return
    }
    this.#close()
    this.#form = form
  }

  /** Ends a list: what follows is parted from it by a blank line. */
  endList(): void {
    this.#isListOver = true
  }

  /** Adds words with white space folded. */
  add(words: string): void {
    const folded = words.replace(/[ \t\n\r\f]+/g, ' ')
    const inner = folded.replace(/^ | $/g, '')
    if (folded.startsWith(' ')) this.#pendSpace()
    if (inner === '') return
    this.#write(inner)
    if (folded.endsWith(' ')) this.#pendSpace()
  }

  /** Adds words as they are, line breaks and all. */
  addPreformatted(words: string): void {
    if (this.#table) {
      this.add(words)
      return
    }
    const [, before = '', inner = '', after = ''] = /^([\t\n\r ]*)([\s\S]*?)(\s*)$/.exec(words) ?? []
    this.#pending += this.#open ? before : before.replace(/^[\s\S]*\n/, '')
    if (inner !== '') this.#write(inner)
    if (this.#open) this.#pending += after
  }

  /** Breaks the line; twice in a row it ends the paragraph. In a cell it is a space, for there a line is a row. */
  breakLine(): void {
    if (!this.#open) return
    if (this.#table) this.#pending = ' '
    else this.#pending = `${this.#pending.replace(/ /g, '')}\n`
  }

  /** Up to so many of the last characters of the block that is open, white space that is not written yet included. */
  tail(length: number): string {
    if (!this.#open) return ''
    let found = this.#pending
    for (let at = this.#parts.length - 1; at >= 0 && found.length < length; at -= 1) found = this.#parts[at] + found
    return found.slice(-Math.min(length, this.#length - this.#open.start + this.#pending.length) || found.length)
  }

  /** Begins a table; not within another one. */
  beginTable(): void {
    this.#close()
    this.#table = { id: '', kind: 'table', start: -1, end: -1 }
  }

  /** Begins a cell; the first of a row other than the first begins a line. */
  beginCell(row: number, column: number, header: boolean): void {
    const table = this.#table
    if (!table) return
    const before = this.#cell
    this.#endCell()
    this.#cell = { kind: 'cell', row, column, header: header || undefined }
    if (table.start < 0) {
      this.#separate('table')
      table.start = this.#length
      this.#blocks.push(table)
    } else if (before) {
      const sameRow = before.row === row
      this.#push(sameRow ? '\t'.repeat(Math.max(1, column - (before.column ?? 0))) : '\n')
    }
  }

  /** Ends the table; one without words leaves no trace. */
  endTable(): void {
    const table = this.#table
    if (!table) return
    this.#endCell()
    this.#table = null
    this.#cell = null
    if (table.start < 0) return
    while (this.#parts.length > 0 && /^[\t\n]*$/.test(this.#parts.at(-1) ?? '')) {
      this.#length -= this.#parts.pop()?.length ?? 0
    }
    table.end = this.#length
    if (table.end <= table.start) this.#blocks.splice(this.#blocks.indexOf(table), 1)
    else this.#last = 'table'
  }

  /** The text and its blocks so far, without white space at the text's edges, and where its marks are. */
  result(): TextWithBlocks & { readonly marks: ReadonlyMap<string, number> } {
    this.#close()
    const blocks = this.#blocks.map((block, index): ArticleBlock => ({ ...block, id: `b${index + 1}` }))
    return { text: this.#parts.join(''), blocks, marks: this.#marks }
  }

  #pendSpace(): void {
    if (this.#open && this.#pending === '') this.#pending = ' '
  }

  #write(words: string): void {
    if (this.#open && /\n[\s\S]*\n/.test(this.#pending) && this.#open.kind !== 'code') {
      const form = this.#form
      this.#close()
      this.#form = form
    }
    if (!this.#open) this.#start()
    else this.#push(this.#pending)
    this.#pending = ''
    for (const name of this.#waiting) this.#marks.set(name, this.#length)
    this.#waiting = []
    this.#push(words)
  }

  #start(): void {
    const { kind, level, marker, row, column, header } = this.#cell ?? this.#form
    if (!this.#cell) this.#separate(kind)
    const draft: Draft = { id: '', kind, start: this.#length, end: this.#length }
    if (level !== undefined) draft.level = level
    if (row !== undefined) draft.row = row
    if (column !== undefined) draft.column = column
    if (header !== undefined) draft.header = header
    this.#open = draft
    this.#blocks.push(draft)
    if (kind === 'code') this.#push(this.#pending)
    if (!marker || marker.written || marker.words === '') return
    marker.written = true
    draft.marker = marker.words
    this.#push(`${marker.words} `)
  }

  #separate(kind: BlockKind): void {
    if (this.#length === 0) return
    this.#push(kind === 'list-item' && this.#last === 'list-item' && !this.#isListOver ? '\n' : '\n\n')
  }

  #close(): void {
    if (this.#open) {
      this.#open.end = this.#length
      this.#last = this.#open.kind
      this.#isListOver = this.#last !== 'list-item'
    }
    this.#open = null
    this.#pending = ''
    this.#form = PARAGRAPH
  }

  #endCell(): void {
    if (this.#open) this.#open.end = this.#length
    this.#open = null
    this.#pending = ''
  }

  #push(words: string): void {
    if (words === '') return
    this.#parts.push(words)
    this.#length += words.length
  }
}
