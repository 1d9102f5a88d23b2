/** What Word's styles and lists say of a paragraph or a run (ECMA-376, 17.7 and 17.9). */
import { childrenOf, type XmlElement } from '../../../../core/formats/xml.ts'
import { counted } from '../markup/listMarkers.ts'
import { childOf } from '../packed.ts'

/** How words are set, as far as it changes what they say. */
export interface RunLook {
  readonly hidden: boolean
  readonly struck: boolean
  readonly script: 'super' | 'sub' | null
}

const PLAIN: RunLook = { hidden: false, struck: false, script: null }

/** The styles of a document, by their ids. */
export class WordStyles {
  readonly #styles = new Map<string, XmlElement>()

  constructor(styles: XmlElement | null) {
    if (styles)
      for (const style of childrenOf(styles, 'w:style')) this.#styles.set(style.attributes['w:styleId'] ?? '', style)
  }

  /** The look of a run in a paragraph: its own properties, its style's, the paragraph's style's. */
  lookOf(run: XmlElement | null, paragraphStyle: string | null): RunLook {
    const own = childOf(run, 'w:rPr')
    const style = childOf(own, 'w:rStyle')?.attributes['w:val'] ?? null
    let look = this.#lookOfStyle(paragraphStyle, PLAIN)
    look = this.#lookOfStyle(style, look)
    return changed(own, look)
  }

  /** A style's name in lower case, as Word calls it in every language; that of the one it rests on where it has none. */
  nameOf(id: string | null): string {
    return (this.#chain(id)[0] && childOf(this.#chain(id)[0], 'w:name')?.attributes['w:val']?.toLowerCase()) || ''
  }

  /** The level of the outline at which a style's paragraphs stand, from 1; null for text. */
  headingLevel(id: string | null): number | null {
    for (const style of this.#chain(id)) {
      const name = childOf(style, 'w:name')?.attributes['w:val'] ?? ''
      const named = /^heading (\d)$/i.exec(name)?.[1]
      if (named) return Number(named)
      const outline = childOf(childOf(style, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val']
      if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : null
    }
    return null
  }

  /** The list properties that a style gives its paragraphs. */
  numberingOf(id: string | null): XmlElement | null {
    for (const style of this.#chain(id)) {
      const found = childOf(childOf(style, 'w:pPr'), 'w:numPr')
      if (found) return found
    }
    return null
  }

  #lookOfStyle(id: string | null, look: RunLook): RunLook {
    return this.#chain(id).reduceRight((made, style) => changed(childOf(style, 'w:rPr'), made), look)
  }

  /** A style and those that it is based on. */
  #chain(id: string | null): readonly XmlElement[] {
    const chain: XmlElement[] = []
    for (let style = this.#styles.get(id ?? ''); style && chain.length < 20 && !chain.includes(style); ) {
      chain.push(style)
      style = this.#styles.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '')
    }
    return chain
  }
}

function changed(properties: XmlElement | null, look: RunLook): RunLook {
  if (!properties) return look
  const script = childOf(properties, 'w:vertAlign')?.attributes['w:val']
  const struck = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike') ?? look.struck
  return {
    hidden: isOn(properties, 'w:vanish') ?? look.hidden,
    struck,
    script:
      script === undefined
        ? (scriptAt(childOf(properties, 'w:position')?.attributes['w:val']) ?? look.script)
        : script === 'superscript'
          ? 'super'
          : script === 'subscript'
            ? 'sub'
            : null,
  }
}

/** How far words have to stand from the line to be above or below it, in half points. */
const RAISED = 4

/** What is set so many half points higher or lower; null where nothing is said of it. */
function scriptAt(position: string | undefined): RunLook['script'] {
  const height = Number(position ?? 0)
  return height >= RAISED ? 'super' : height <= -RAISED ? 'sub' : null
}

/** A switch: on where it stands without a value; null where it isn't there. */
function isOn(properties: XmlElement, name: string): boolean | null {
  const found = childOf(properties, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '')
}

interface ListLevel {
  readonly start: number
  readonly format: string
  readonly text: string
}

/** The lists of a document: what stands before each item as they are counted from the first to the last. */
export class WordLists {
  readonly #levels = new Map<string, ReadonlyMap<number, ListLevel>>()
  readonly #abstract = new Map<string, string>()
  readonly #counts = new Map<string, number[]>()

  constructor(numbering: XmlElement | null) {
    if (!numbering) return
    const defined = new Map(
      childrenOf(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', levelsOf(list)]),
    )
    for (const list of childrenOf(numbering, 'w:num')) {
      const id = list.attributes['w:numId'] ?? ''
      const abstract = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const levels = new Map(defined.get(abstract))
      let isOwn = false
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'])
        const start = childOf(override, 'w:startOverride')?.attributes['w:val']
        const known = levels.get(level)
        isOwn ||= start !== undefined
        if (known && start !== undefined) levels.set(level, { ...known, start: Number(start) })
      }
      this.#levels.set(id, levels)
      // Lists of one definition count on, unless one begins again.
      this.#abstract.set(id, isOwn ? `own ${id}` : abstract)
    }
  }

  /** What stands before the next item of a list at a level (from 0); null where that is no list. */
  next(id: string, level: number): string | null {
    const levels = this.#levels.get(id)
    const here = levels?.get(level)
    if (!levels || !here) return null
    const key = this.#abstract.get(id) ?? id
    const counts = this.#counts.get(key) ?? []
    this.#counts.set(key, counts)
    counts.length = Math.min(counts.length, level + 1)
    counts[level] = (counts[level] ?? here.start - 1) + 1
    if (here.format === 'bullet') return '•'
    if (here.format === 'none') return ''
    return here.text.replace(/%(\d)/g, (_, digit: string) => {
      const above = Number(digit) - 1
      const { start = 1, format = 'decimal' } = levels.get(above) ?? {}
      return numbered(counts[above] ?? start, format)
    })
  }
}

function levelsOf(list: XmlElement): ReadonlyMap<number, ListLevel> {
  return new Map(
    childrenOf(list, 'w:lvl').map((level) => {
      const value = (name: string) => childOf(level, name)?.attributes['w:val']
      return [
        Number(level.attributes['w:ilvl']),
        {
          start: Number(value('w:start') ?? 1),
          format: value('w:numFmt') ?? 'decimal',
          text: value('w:lvlText') ?? '',
        },
      ]
    }),
  )
}

/** A number in one of Word's formats. */
export function numbered(number: number, format: string): string {
  const types: Readonly<Record<string, string>> = {
    lowerLetter: 'a',
    upperLetter: 'A',
    lowerRoman: 'i',
    upperRoman: 'I',
  }
  if (format === 'decimalZero' && number < 10) return `0${number}`
  return counted(number, types[format] ?? '1')
}
