/** Two folders of others' annotated quotations, where they lie beside the project: `quotes-nl` and `quotes-en`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldTag } from '../../gold/marks.ts'
import { type Sample, sampleOf } from './samples.ts'

/** A sample whose quotations have speakers, by the place where each begins. */
export interface SpokenSample extends Sample {
  readonly spoken: ReadonlyMap<number, string>
}

/** The samples of a folder of `shared/data`; null where it isn't there. */
export function readQuotations(data: string, folder: 'quotes-nl' | 'quotes-en'): readonly SpokenSample[] | null {
  const path = join(data, folder)
  if (!existsSync(path)) return null
  const ending = folder === 'quotes-nl' ? '.xml' : '.ann'
  return readdirSync(path)
    .filter((file) => file.endsWith(ending))
    .map((file) => (folder === 'quotes-nl' ? readMarked : readListed)(join(path, file.slice(0, -ending.length))))
    .filter(({ annotated }) => annotated.length > 0)
}

/** How many letters must be alike for two places to be the same, and how far apart they may lie. */
const ALIKE = 4
const APART = 80

/** Where `said` begins in `letters` from `from` on; the place before `from` where it doesn't, so that a letter is skipped. */
function placeOf(letters: string, from: number, said: string): number {
  if (letters.startsWith(said.charAt(0), from)) return from
  const at = letters.slice(from, from + APART).indexOf(said)
  return at === -1 ? from - 1 : from + at
}

/** Dutch: the annotations lie in tokenised XML, the text beside it. Both say the same but for white space and a few marks. */
function readMarked(path: string): SpokenSample {
  const xml = readFileSync(`${path}.xml`, 'utf8')
  const text = readFileSync(`${path}.txt`, 'utf8')
  const solid = [...text].flatMap((_, index) => (/\S/.test(text.charAt(index)) ? [index] : []))
  const letters = solid.map((index) => text.charAt(index)).join('')
  const body = xml.slice(xml.indexOf('<text>') + 6, xml.indexOf('</text>'))
  const annotated: GoldTag[] = []
  const spoken = new Map<number, string>()
  const open: { readonly head: string; readonly from: number }[] = []
  let count = 0
  for (const [part] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (part.startsWith('</')) {
      const { head = '', from = 0 } = open.pop() ?? {}
      const start = solid[from] ?? 0
      const end = (solid[count - 1] ?? 0) + 1
      const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(head)?.[1] ?? ''
      const words = { start, end, quote: text.slice(start, end) }
      if (head.startsWith('<quote')) {
        annotated.push({ tag: 'quote', ...words, link: attribute('connection') })
        spoken.set(start, attribute('speaker'))
      } else annotated.push({ tag: 'attribution', ...words, id: attribute('id') })
    } else if (part.startsWith('<')) open.push({ head: part, from: count })
    else {
      const said = part.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replace(/\s/g, '')
      for (let at = 0; at < said.length; at += 1) count = placeOf(letters, count, said.slice(at, at + ALIKE)) + 1
    }
  }
  return { ...sampleOf(path, text, 'nl', annotated), spoken }
}

/** English: one tokenised sentence a line, and quotations by line and token. The text is put together from the tokens. */
function readListed(path: string): SpokenSample {
  const lines = readFileSync(`${path}.txt`, 'utf8').split('\n')
  const places: { readonly start: number; readonly end: number }[][] = []
  let text = ''
  let isOpen = false
  for (const line of lines) {
    const row: { start: number; end: number }[] = []
    let glued = true
    for (const token of line.split(' ').filter(Boolean)) {
      const isMark = token === '"'
      const closes = /^(?:[.,;:!?’”)\]]|['’]\p{L}+|n['’]t)$/u.test(token) || (isMark && isOpen)
      if (!glued && !closes) text += ' '
      row.push({ start: text.length, end: text.length + token.length })
      text += token
      glued = /^[“‘([]$/u.test(token) || (isMark && !isOpen)
      if (isMark) isOpen = !isOpen
    }
    places.push(row)
    text += '\n'
  }
  const spoken = new Map<number, string>()
  const byId = new Map<string, number>()
  const annotated: GoldTag[] = []
  for (const row of readFileSync(`${path}.ann`, 'utf8').split('\n')) {
    const [sort, id = '', ...cells] = row.split('\t')
    const [line = 0, token = 0, lastLine = 0, lastToken = 0] = cells.map(Number)
    const start = places[line]?.[token]?.start
    const end = places[lastLine]?.[lastToken]?.end
    if (sort === 'QUOTE' && start !== undefined && end !== undefined) {
      annotated.push({ tag: 'quote', start, end, quote: text.slice(start, end) })
      byId.set(id, start)
    } else if (sort === 'ATTRIB')
      spoken.set(byId.get(id) ?? -1, (cells[0] ?? '').replace(/-\d+$/, '').replaceAll('_', ' '))
  }
  return { ...sampleOf(path, text, 'en', annotated), spoken }
}
