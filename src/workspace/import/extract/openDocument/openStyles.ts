/** What OpenDocument's styles say of words and lists, as far as it changes what they say. */
import { childrenOf, type XmlElement } from '../../../../core/formats/xml.ts'
import { counted } from '../markup/listMarkers.ts'
import { childOf, findElement } from '../packed.ts'

/** How words are set. */
export interface OpenLook {
  readonly hidden: boolean
  readonly struck: boolean
  readonly script: 'super' | 'sub' | null
}

/** The styles of a document, common and automatic. */
export class OpenStyles {
  readonly #styles = new Map<string, XmlElement>()
  readonly #lists = new Map<string, XmlElement>()

  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots) {
      for (const group of ['office:styles', 'office:automatic-styles']) {
        const found = findElement(root, group)
        if (!found) continue
        for (const style of childrenOf(found, 'style:style'))
          this.#styles.set(style.attributes['style:name'] ?? '', style)
        for (const list of childrenOf(found, 'text:list-style'))
          this.#lists.set(list.attributes['style:name'] ?? '', list)
      }
    }
  }

  /** The look that a style gives, with those that it is based on. */
  lookOf(name: string | undefined): OpenLook {
    const look: { -readonly [Key in keyof OpenLook]: OpenLook[Key] } = { hidden: false, struck: false, script: null }
    for (const style of this.#chain(name).toReversed()) {
      const set = childOf(style, 'style:text-properties')?.attributes ?? {}
      if (set['text:display'] !== undefined) look.hidden = set['text:display'] === 'none'
      const line = set['style:text-line-through-style'] ?? set['style:text-line-through-type']
      if (line !== undefined) look.struck = line !== 'none'
      const position = set['style:text-position']
      if (position !== undefined) look.script = scriptOf(position)
    }
    return look
  }

  /** The level of a heading's style, also where it is set as a mere paragraph; null for another style. */
  headingLevel(name: string | undefined): number | null {
    for (const known of this.namesOf(name)) {
      const level = /^heading (\d+)$/.exec(known)?.[1]
      if (level !== undefined) return Number(level)
    }
    return null
  }

  /** A style's name and those of the styles that it is based on, in lower case. */
  namesOf(name: string | undefined): readonly string[] {
    return this.#chain(name).map(({ attributes }) =>
      (attributes['style:display-name'] ?? attributes['style:name'] ?? '').replaceAll('_20_', ' ').toLowerCase(),
    )
  }

  /** What a list in this style writes before an item; `counts` are the numbers of the levels down to the item's. */
  markerOf(list: string | undefined, counts: readonly number[]): string {
    const style = this.#lists.get(list ?? '')
    const levels = new Map<number, XmlElement>()
    for (const child of style?.children ?? []) {
      if (typeof child !== 'string') levels.set(Number(child.attributes['text:level']), child)
    }
    const own = levels.get(counts.length)
    if (own?.name !== 'text:list-level-style-number') return own || !style ? '•' : ''
    const shown = Number(own.attributes['text:display-levels'] ?? 1)
    const numbers = counts.slice(-shown).map((number, index) => {
      const level = levels.get(counts.length - Math.min(shown, counts.length) + 1 + index)
      return counted(number, level?.attributes['style:num-format'] || '1')
    })
    if (own.attributes['style:num-format'] === '') return ''
    return `${own.attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${own.attributes['style:num-suffix'] ?? ''}`
  }

  /** The number at which a list in this style begins at a level (from 1). */
  startOf(list: string | undefined, level: number): number {
    for (const child of this.#lists.get(list ?? '')?.children ?? []) {
      if (typeof child !== 'string' && Number(child.attributes['text:level']) === level)
        return Number(child.attributes['text:start-value'] ?? 1)
    }
    return 1
  }

  #chain(name: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = []
    for (let style = this.#styles.get(name ?? ''); style && chain.length < 20 && !chain.includes(style); ) {
      chain.push(style)
      style = this.#styles.get(style.attributes['style:parent-style-name'] ?? '')
    }
    return chain
  }
}

/** "super 58%", "-33% 58%": above or below the line. */
function scriptOf(position: string): OpenLook['script'] {
  if (position.startsWith('super')) return 'super'
  if (position.startsWith('sub')) return 'sub'
  const height = Number.parseFloat(position)
  return height > 0 ? 'super' : height < 0 ? 'sub' : null
}
