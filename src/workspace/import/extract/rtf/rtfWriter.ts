/** From RTF's tokens to markup: destinations, paragraphs, tables, what each group says of its words. */

import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { bytesOfLatin1 } from '../../bytes.ts'
import { escaped } from '../packed.ts'
import { DESTINATIONS, type Destination, LANGUAGES, READ_ANYWAY, SIGNS } from './controlWords.ts'
import { encodingOfCharset, encodingOfCodePage } from './encodings.ts'
import { LeftOutRuns } from './leftOutRuns.ts'
import { plainParagraph, RtfBlocks } from './rtfBlocks.ts'
import { firstState, type RtfState, setLook } from './rtfState.ts'
import type { RtfToken } from './tokens.ts'

/** What is said of a document once. */
const ONCE: ReadonlySet<Destination> = new Set(['title', 'author', 'company'])

/** How deep groups may lie in groups. */
const DEEPEST = 2000

/** Collects a document; each token is given to it once. */
export class RtfWriter {
  readonly #leaveOut: (words: string, kind: OmittedKind) => void
  readonly #stack: RtfState[] = []
  #state = firstState()
  #codePage = 'windows-1252'
  readonly #fonts = new Map<number, string>()
  readonly #headings = new Map<number, number>()
  readonly #blocks = new RtfBlocks(this.#headings)
  #style: { number: number; name: string } | null = null
  #bytes = ''
  #passOver = 0
  #aside = ''
  #undecoded = 0
  readonly #gone: LeftOutRuns
  readonly #said = new Set<Destination>()
  readonly #info = { title: '', author: '', company: '', year: 0, month: 0, day: 0, language: null as string | null }

  constructor(leaveOut: (words: string, kind: OmittedKind) => void) {
    this.#leaveOut = leaveOut
    this.#gone = new LeftOutRuns(leaveOut)
  }

  /** Takes the next token. */
  take(token: RtfToken): void {
    if (token.type === 'text') {
      this.#text(token.bytes)
      return
    }
    this.#flush()
    if (token.type !== 'word') this.#passOver = 0
    if (token.type === 'open') {
      if (this.#stack.length > DEEPEST) throw new RangeError('nested too deeply')
      this.#stack.push({ ...this.#state })
      this.#state.starred = false
    } else if (token.type === 'close') this.#close()
    else this.#control(token.name, token.number)
  }

  /** The document as markup, notes at its end, and what it says of itself. */
  result() {
    this.#flush()
    this.#gone.end()
    const html = this.#blocks.result()
    const { title, author, company, year, month, day, language } = this.#info
    const two = (number: number) => String(number).padStart(2, '0')
    const created = year > 1000 ? `${year}${month ? `-${two(month)}${day ? `-${two(day)}` : ''}` : ''}` : null
    return {
      html,
      headline: this.#blocks.headline,
      info: { title, author, company, created, language },
      undecoded: this.#undecoded,
    }
  }

  #close(): void {
    const before = this.#state
    const after = this.#stack.pop()
    if (!after) return
    this.#state = after
    if (before.destination === after.destination) return
    if (before.destination === 'note') this.#blocks.endNote()
    this.#said.add(before.destination)
    if (before.destination === 'comment' || before.destination === 'running') {
      const words = this.#aside.replace(/\s+/g, ' ').trim()
      if (words !== '') this.#leaveOut(words, before.destination === 'comment' ? 'comments' : 'running-head')
      this.#aside = ''
    }
  }

  #control(name: string, number: number | null): void {
    if (name === '*') {
      this.#state.starred = true
      return
    }
    const destination = DESTINATIONS[name]
    if (destination !== undefined) {
      this.#begin(destination)
      return
    }
    if (this.#state.starred && !READ_ANYWAY.has(name)) {
      this.#state.starred = false
      // A stylesheet's entries are starred too.
      if (this.#state.destination !== 'style' && this.#state.destination !== 'font') this.#state.destination = 'skip'
      if (this.#state.destination !== 'style') return
    }
    this.#state.starred = false
    const sign = SIGNS[name]
    if (sign !== undefined) this.#add(sign)
    else if (name === 'u') this.#unicode(number ?? 0)
    else this.#setting(name, number)
  }

  #begin(destination: Destination): void {
    this.#state.starred = false
    const { destination: outer } = this.#state
    if (outer === 'skip' || ((outer === 'font' || outer === 'style') && destination !== 'skip')) return
    // A program may write who wrote it twice.
    const isRepeated = ONCE.has(destination) && this.#said.has(destination)
    this.#state.destination = isRepeated ? 'skip' : destination
    if (destination === 'note') this.#blocks.beginNote()
    if (destination === 'marker') this.#blocks.marker = ''
  }

  #setting(name: string, number: number | null): void {
    const state = this.#state
    if (setLook(state, name, number !== 0, number)) return
    switch (name) {
      case 'par':
        if (state.destination === 'body' || state.destination === 'note') {
          this.#blocks.endParagraph()
          this.#gone.part()
        } else this.#add(' ')
        return
      case 'line':
        this.#addMarkup('<br>')
        return
      case 'cell':
        this.#blocks.endCell()
        return
      case 'row':
        this.#blocks.endRow()
        return
      case 'pard':
        this.#blocks.paragraph = plainParagraph()
        return
      case 'intbl':
        this.#blocks.paragraph.inTable = true
        return
      case 's':
        if (state.destination === 'style') this.#style = { number: number ?? 0, name: '' }
        else this.#blocks.paragraph.style = number ?? 0
        return
      case 'ilvl':
        this.#blocks.paragraph.level = number ?? 0
        return
      case 'outlinelevel':
        if (state.destination === 'style' && this.#style && (number ?? 9) < 9)
          this.#headings.set(this.#style.number, (number ?? 0) + 1)
        else this.#blocks.paragraph.outline = (number ?? 9) < 9 ? (number ?? 0) + 1 : null
        return
      case 'uc':
        state.substitutes = Math.min(10, Math.max(0, number ?? 1))
        return
      case 'ansicpg':
        this.#codePage = encodingOfCodePage(number ?? 1252)
        return
      case 'mac':
        this.#codePage = 'macintosh'
        return
      case 'f':
        state.font = number ?? 0
        return
      case 'fcharset':
        if (state.destination === 'font') this.#fonts.set(state.font, encodingOfCharset(number ?? 0) ?? this.#codePage)
        return
      case 'yr':
      case 'mo':
      case 'dy':
        if (state.destination === 'created')
          this.#info[name === 'yr' ? 'year' : name === 'mo' ? 'month' : 'day'] = number ?? 0
        return
      case 'deflang':
        this.#info.language = LANGUAGES[number ?? 0] ?? null
    }
  }

  #text(bytes: string): void {
    if (this.#passOver > 0) {
      const passed = Math.min(this.#passOver, bytes.length)
      this.#passOver -= passed
      if (passed === bytes.length) return
      this.#bytes += bytes.slice(passed)
    } else this.#bytes += bytes
  }

  /** Decodes the bytes so far together: a character may be two of them. */
  #flush(): void {
    if (this.#bytes === '') return
    const bytes = bytesOfLatin1(this.#bytes)
    this.#bytes = ''
    const encoding = this.#fonts.get(this.#state.font) ?? this.#codePage
    const words = new TextDecoder(encoding).decode(bytes)
    if (this.#state.destination !== 'skip') this.#undecoded += words.split('\uFFFD').length - 1
    this.#add(words)
  }

  #unicode(number: number): void {
    this.#add(String.fromCharCode(number < 0 ? number + 65_536 : number))
    this.#passOver = this.#state.substitutes
  }

  #add(words: string): void {
    const { destination, hidden, struck, deleted, script } = this.#state
    switch (destination) {
      case 'body':
      case 'note':
        if (deleted || hidden || struck) this.#gone.add(words, deleted ? 'deleted' : hidden ? 'hidden' : 'struck')
        else this.#addMarkup(script ? `<${script}>${escaped(words)}</${script}>` : escaped(words))
        return
      case 'marker':
        this.#blocks.marker = `${this.#blocks.marker ?? ''}${words}`
        return
      case 'comment':
      case 'running':
        this.#aside += words
        return
      case 'style':
        if (this.#style) this.#nameStyle(words)
        return
      case 'title':
      case 'author':
      case 'company':
        this.#info[destination] += words
    }
  }

  #nameStyle(words: string): void {
    if (!this.#style) return
    this.#style.name += words
    const name = this.#style.name.trim()
    const found = /^title;$/i.test(name) ? '1' : /^heading (\d);?$/i.exec(name)?.[1]
    if (found) this.#headings.set(this.#style.number, Number(found))
  }

  #addMarkup(markup: string): void {
    const { destination } = this.#state
    this.#gone.end()
    if (destination === 'body' || destination === 'note') this.#blocks.add(markup)
  }
}
