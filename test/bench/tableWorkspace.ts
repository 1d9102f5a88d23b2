/** A workspace of 100,000 annotations in 5,000 articles for measuring the table of annotations. */
import { createHash } from 'node:crypto'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anchorOf } from '../../src/core/model/annotation.ts'
import { serializeArticle } from '../../src/core/model/files.ts'
import type { TableContext } from '../../src/core/table/tableContext.ts'

/** How many articles, and how many annotations each has. */
const ARTICLES = 5000
const EACH = 20

const WORDS =
  'de minister zei dat ruim dertig locaties volgens het kabinet worden gesloten “nooit” geannexéérd miljoen euro'.split(
    ' ',
  )
const TAGS = ['claim', 'figure', 'quote', 'attribution'] as const
const NAMES = ['Ann de Wit', 'Ben Bos', 'Cor Claes']

/** Writes it into a folder, with its articles if somebody is to open it; gives what one sees who looks at its table. */
export async function generate(
  root: string,
  { hasArticles }: { readonly hasArticles: boolean },
): Promise<TableContext> {
  const settings = { format: 'factmark-workspace', version: 1, title: 'Bench', ...(hasArticles && { blind: false }) }
  await mkdir(join(root, 'articles'), { recursive: true })
  await writeFile(join(root, 'workspace.json'), JSON.stringify(settings))
  let state = 1
  const random = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  const id = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
  const articles: TableContext['articles'][number][] = []
  for (let number = 0; number < ARTICLES; number += 1) {
    const article = `article-${number}`
    const by = NAMES[number % NAMES.length] ?? ''
    const annotator = { id: by.slice(0, 3).toLowerCase(), name: by }
    let text = `De minister zei het in zaal ${number}.\n`
    const places = Array.from({ length: EACH }, () => {
      const words = Array.from(
        { length: 4 + Math.floor(random() * 8) },
        () => WORDS[Math.floor(random() * WORDS.length)],
      )
      const start = text.length
      text += `${words.join(' ')} volgens het kabinet.\n`
      return { start, end: start + words.join(' ').length }
    })
    const sha256 = createHash('sha256').update(text).digest('hex')
    const annotations = places.map((span, index) => {
      const tag = TAGS[index % TAGS.length]
      const time = new Date(1.7e12 + Math.floor(random() * 1e10)).toISOString()
      return {
        id: id(),
        tag,
        ...span,
        ...anchorOf(text, span),
        note: index % 7 === 0 ? 'Controleren' : '',
        links: [],
        ...(tag === 'figure' && {
          value: { value: Math.floor(random() * 1e6), bound: 'exact', unit: 'EUR', kind: 'money' },
        }),
        ...(tag === 'attribution' && { speaker: { name: `Naam ${Math.floor(random() * 300)}`, kind: 'person' } }),
        attributes: { 'claim-type': index % 2 === 0 ? 'quantity' : 'event' },
        codebook: 1,
        created: time,
        updated: time,
      }
    })
    const layer = {
      format: 'factmark-layer',
      version: 1,
      offsets: 'utf-16',
      article: { id: article, sha256 },
      annotator,
      status: 'done',
      annotations,
      reviews: [],
      replies: [],
    }
    const path = join(root, 'layers', article, `${annotator.id}.json`)
    await mkdir(join(root, 'layers', article), { recursive: true })
    await writeFile(path, `${JSON.stringify(layer, null, 2)}\n`)
    await utimes(path, 1e9, 1e9)
    const published = `2025-${String((number % 12) + 1).padStart(2, '0')}`
    articles.push({ id: article, title: `Titel ${number}`, published, version: null })
    if (!hasArticles) continue
    const stored = { format: 'factmark-article', version: 1, id: article, title: `Titel ${number}` } as const
    const details = { language: 'nl', published, source: null, imported: '2026-01-01T00:00:00.000Z' }
    const file = join(root, 'articles', `${article}.json`)
    await writeFile(file, serializeArticle({ ...stored, ...details, sha256, text }))
    await utimes(file, 1e9, 1e9)
  }
  return { me: 'ann', blind: false, own: {}, articles, findings: [] }
}
