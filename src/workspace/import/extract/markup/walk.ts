/**
 * From markup to a text with blocks, by one table for every kind of file: markup with meaning becomes words (quotation
 * marks of `<q>`, 10⁶, list numbers, line breaks); everything else about it is dropped.
 */
import type { BlockKind } from '../../../../core/model/articleBlock.ts'
import { markerOf, startOf } from './listMarkers.ts'
import { mathText } from './math.ts'
import { attributeOf, childrenOf, isBlock, isSkipped, isText, lettersOf, type MarkupNode, nameOf } from './nodes.ts'
import { quotationMarks } from './quotationMarks.ts'
import { lowered, raised } from './raised.ts'
import { isNoteMark, rolesOf, type Script, scriptOf } from './scripts.ts'
import { cellsOf, isDataTable } from './tables.ts'
import { type BlockForm, TextBuilder } from './textBuilder.ts'

/** How markup is read. */
export interface WalkOptions {
  /** Whether a text node or an image's letters belong to the text. */
  readonly takes: (node: MarkupNode) => boolean
  /** The language of markup that names none. */
  readonly language: string | null
  /** Whether the markup is made here, so that `data-marker` and `data-kind` say what a paragraph is. */
  readonly isOurs?: boolean
}

interface Context {
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly marker: BlockForm['marker']
  readonly lists: number
  readonly quotations: number
  readonly preformatted: boolean
  readonly language: string | null
  readonly isNoteList: boolean
}

/** The text below some nodes, and its blocks. */
export function textOf(roots: readonly MarkupNode[], options: WalkOptions): ReturnType<TextBuilder['result']> {
  const walker = new Walker(options)
  for (const root of roots) walker.enter(root)
  return walker.result()
}

class Walker {
  readonly #text = new TextBuilder()
  readonly #takes: (node: MarkupNode) => boolean
  readonly #language: string | null
  readonly #isOurs: boolean
  /** How far headings move down: the text's own begin at 2, for 1 is the article's title. */
  #shift = 0

  constructor({ takes, language, isOurs = false }: WalkOptions) {
    this.#takes = takes
    this.#language = language
    this.#isOurs = isOurs
  }

  enter(root: MarkupNode): void {
    this.#shift = this.#hasTopHeading(root) ? 1 : this.#shift
    this.#visit(root, {
      kind: 'paragraph',
      level: undefined,
      marker: undefined,
      lists: 0,
      quotations: 0,
      preformatted: false,
      language: this.#language,
      isNoteList: false,
    })
    this.#text.begin({ kind: 'paragraph' })
  }

  result(): ReturnType<TextBuilder['result']> {
    return this.#text.result()
  }

  #visit(node: MarkupNode, context: Context): void {
    if (isText(node)) {
      if (!this.#takes(node)) return
      if (context.preformatted) this.#text.addPreformatted(node.nodeValue ?? '')
      else this.#text.add(node.nodeValue ?? '')
      return
    }
    if (isSkipped(node)) return
    const language = attributeOf(node, 'lang') ?? attributeOf(node, 'xml:lang')
    const here = language ? { ...context, language } : context
    if (isBlock(node)) this.#visitBlock(node, here)
    else this.#visitInline(node, here)
  }

  #visitInline(node: MarkupNode, context: Context): void {
    switch (nameOf(node)) {
      case 'BR':
        if (context.preformatted) this.#text.addPreformatted('\n')
        else this.#text.breakLine()
        return
      case 'IMG':
        if (this.#takes(node)) this.#text.add(lettersOf(node) ?? '')
        return
      case 'Q': {
        if (!this.#takesAny(node)) return
        const [open, close] = quotationMarks(context.language, context.quotations)
        this.#text.add(open)
        this.#children(node, { ...context, quotations: context.quotations + 1 })
        this.#text.add(close)
        return
      }
      case 'MATH':
        this.#text.add(mathText(node, this.#takes))
        return
      case 'RT': {
        // What is set above the characters follows them in brackets, which pages bring along for old programs.
        const isBracketed = node.previousSibling && nameOf(node.previousSibling) === 'RP'
        const marks = isBracketed || !this.#takesAny(node) ? ['', ''] : ['(', ')']
        this.#text.add(marks[0] ?? '')
        this.#children(node, context)
        this.#text.add(marks[1] ?? '')
        return
      }
      default: {
        if (this.#isOurs) this.#text.mark(attributeOf(node, 'data-mark'))
        const script = scriptOf(node)
        if (script) this.#addScript(node, script)
        else this.#children(node, context)
      }
    }
  }

  #addScript(node: MarkupNode, script: Script): void {
    const words = this.#wordsIn(node)
    const before = this.#text.tail(24)
    this.#text.add(script === 'sub' ? lowered(words) : raised(words, before, isNoteMark(node, before)))
  }

  #visitBlock(node: MarkupNode, context: Context): void {
    const name = nameOf(node)
    if (name === 'TABLE' && context.kind !== 'cell' && isDataTable(node) && this.#takesAny(node)) {
      this.#visitTable(node, context)
      return
    }
    const inner = this.#contextIn(node, name, context)
    const isList = name === 'UL' || name === 'OL' || name === 'MENU'
    this.#text.begin(formOf(inner))
    if (isList) this.#visitList(node, inner)
    else if (name === 'MATH') this.#visitInline(node, inner)
    else this.#children(node, inner)
    if (isList && context.lists === 0) this.#text.endList()
    this.#text.begin(formOf(context))
  }

  /** What the words in a block are. */
  #contextIn(node: MarkupNode, name: string, context: Context): Context {
    if (this.#isOurs) {
      const kind = attributeOf(node, 'data-kind')
      const words = attributeOf(node, 'data-marker')
      const marker = words === null ? context.marker : { written: false, words }
      if (kind === 'note' || kind === 'list-item') {
        return { ...context, kind, level: Number(attributeOf(node, 'data-level')) || undefined, marker }
      }
    }
    const heading = /^H([1-6])$/.exec(name)?.[1]
    if (heading !== undefined) {
      const level = Math.min(6, Math.max(2, Number(heading) + this.#shift))
      return { ...context, kind: 'heading', level, marker: undefined }
    }
    if (name === 'PRE') return { ...context, kind: 'code', level: undefined, marker: undefined, preformatted: true }
    if (name === 'BLOCKQUOTE') return { ...context, kind: 'quote', level: undefined, marker: undefined }
    if (name === 'FIGCAPTION' || name === 'CAPTION') return { ...context, kind: 'caption', marker: undefined }
    if (/\bdoc-(?:endnotes|footnote)\b|\bfootnotes?\b/.test(rolesOf(node))) return { ...context, isNoteList: true }
    return context
  }

  #visitList(list: MarkupNode, context: Context): void {
    let number = startOf(list)
    const step = attributeOf(list, 'reversed') === null ? 1 : -1
    const level = context.lists + 1
    for (const child of childrenOf(list)) {
      if (isText(child) || nameOf(child) !== 'LI') {
        this.#visit(child, { ...context, lists: level })
        continue
      }
      number = Number.parseInt(attributeOf(child, 'value') ?? '', 10) || number
      const marker = { written: false, words: markerOf(list, number) }
      number += step
      const kind = context.isNoteList ? 'note' : 'list-item'
      const item: Context = { ...context, kind, level: kind === 'note' ? undefined : level, marker, lists: level }
      this.#text.begin(formOf(item))
      this.#children(child, item)
      this.#text.begin(formOf(context))
    }
  }

  #visitTable(table: MarkupNode, context: Context): void {
    for (const child of childrenOf(table)) if (nameOf(child) === 'CAPTION') this.#visit(child, context)
    this.#text.beginTable()
    for (const { node, row, column, isHeader } of cellsOf(table)) {
      this.#text.beginCell(row, column, isHeader)
      this.#children(node, { ...context, kind: 'cell', marker: undefined })
    }
    this.#text.endTable()
  }

  #children(node: MarkupNode, context: Context): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.#visit(child, context)
  }

  #wordsIn(node: MarkupNode): string {
    if (isText(node)) return this.#takes(node) ? (node.nodeValue ?? '').replace(/\s+/g, ' ') : ''
    if (isSkipped(node)) return ''
    let words = ''
    for (const child of childrenOf(node)) {
      const inner = this.#wordsIn(child)
      const script = isText(child) || inner === '' ? null : scriptOf(child)
      words += script === null || words === '' ? inner : `${script === 'super' ? '^' : '_'}${inner}`
    }
    return words
  }

  #takesAny(node: MarkupNode): boolean {
    if (isText(node)) return /\S/.test(node.nodeValue ?? '') && this.#takes(node)
    if (isSkipped(node)) return false
    for (const child of childrenOf(node)) if (this.#takesAny(child)) return true
    return false
  }

  #hasTopHeading(node: MarkupNode): boolean {
    if (isText(node) || isSkipped(node)) return false
    if (nameOf(node) === 'H1') return this.#takesAny(node)
    for (const child of childrenOf(node)) if (this.#hasTopHeading(child)) return true
    return false
  }
}

function formOf({ kind, level, marker }: Context): BlockForm {
  return { kind, level, marker }
}
