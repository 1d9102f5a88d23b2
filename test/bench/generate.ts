/** Articles and layers of any size, the same at every run. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Annotation, anchorOf, compareAnnotations } from '../../src/core/model/annotation.ts'
import type { Article } from '../../src/core/model/article.ts'
import { serializeArticle, serializeLayer, serializeWorkspace } from '../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../src/core/model/layer.ts'
import { TAGS } from '../../src/core/model/tag.ts'

/** An article of the bench: its characters, the spans on it, and whether it is one line. */
export interface Size {
  readonly id: string
  readonly characters: number
  readonly spans: number
  readonly isOneLine?: boolean
}

/** The articles of the bench. */
export const SIZES: readonly Size[] = [
  { id: 'page', characters: 3_000, spans: 50 },
  { id: 'report', characters: 100_000, spans: 1_000 },
  { id: 'book', characters: 1_000_000, spans: 10_000 },
  { id: 'line', characters: 1_000_000, spans: 1_000, isOneLine: true },
]

/** A size as the table tells it. */
export function sizeName({ characters, spans, isOneLine }: Size): string {
  return `${characters.toLocaleString('en')} / ${spans.toLocaleString('en')}${isOneLine ? ', one line' : ''}`
}

/** The annotator of the layers. */
export const ANNOTATOR = 'ann'

const NOW = '2026-01-01T00:00:00.000Z'
const WORDS = `the council voted to build a wall along river and settled an argument that divided neighbours shopkeepers
  families plan passed by votes after debate lasted hours work is begin in april months city must borrow remaining money
  water company report says between bridge old station storage meadow can hold cubic metres`.split(/\s+/)

/** A generator of numbers from 0 to 1 (Numerical Recipes' linear congruential one), always the same ones. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A text in sentences and paragraphs. */
function textOf(characters: number, separator: string, random: () => number): string {
  const paragraphs: string[] = []
  for (let length = 0; length < characters; ) {
    const words = Array.from({ length: 40 + Math.floor(random() * 80) }, (_, index) => {
      const word = WORDS[Math.floor(random() * WORDS.length)] ?? ''
      return index % 14 === 13 ? `${word}.` : word
    })
    paragraphs.push(`${words.join(' ')}.`)
    length += (paragraphs.at(-1)?.length ?? 0) + 2
  }
  return paragraphs.join(separator).slice(0, characters).trimEnd()
}

function annotationsOf(text: string, spans: number, random: () => number): Annotation[] {
  return Array.from({ length: spans }, (_, index) => {
    const from = text.lastIndexOf(' ', Math.floor(random() * (text.length - 80))) + 1
    const to = text.indexOf(' ', from + 4 + Math.floor(random() * 50))
    const words = text.slice(from, to === -1 ? text.length : to)
    const start = from + words.length - words.trimStart().length
    const span = { start, end: Math.max(start + 1, from + words.trimEnd().length) }
    return {
      id: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
      tag: TAGS[index % TAGS.length] ?? 'claim',
      ...span,
      ...anchorOf(text, span),
      note: '',
      links: [],
      created: NOW,
      updated: NOW,
    }
  }).sort(compareAnnotations)
}

/** An article with its layer. */
export function generate(
  { id, characters, spans, isOneLine }: Size,
  seed = 1,
): { readonly article: Article; readonly layer: Layer } {
  const random = randomNumbers(seed)
  const text = textOf(characters, isOneLine ? ' ' : '\n\n', random)
  const article: Article = {
    format: 'factmark-article',
    version: 1,
    id,
    title: id,
    language: 'en',
    published: null,
    source: null,
    imported: NOW,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
  }
  const annotations = annotationsOf(text, spans, random)
  return { article, layer: { ...emptyLayer(article, { id: ANNOTATOR, name: ANNOTATOR }), annotations } }
}

/** Writes a workspace with these articles and layers. */
export async function writeWorkspace(root: string, contents: Iterable<{ article: Article; layer: Layer | null }>) {
  await mkdir(join(root, 'articles'), { recursive: true })
  await writeFile(
    join(root, 'workspace.json'),
    serializeWorkspace({ format: 'factmark-workspace', version: 1, title: 'Bench' }),
  )
  for (const { article, layer } of contents) {
    await writeFile(join(root, 'articles', `${article.id}.json`), serializeArticle(article))
    if (!layer) continue
    await mkdir(join(root, 'layers', article.id), { recursive: true })
    await writeFile(join(root, 'layers', article.id, `${ANNOTATOR}.json`), serializeLayer(layer))
  }
}
