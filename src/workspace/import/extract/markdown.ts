/** Markdown (CommonMark with GitHub's tables): as the text that it stands for, with the details of its front matter. */
import { marked } from 'marked'
import { decodeText } from '../decode.ts'
import { isoDate } from './dates.ts'
import { type Extracted, type FileDetails, NO_DETAILS } from './extracted.ts'
import { headlineIn, readMarkup } from './page/page.ts'
import { languageTag, short, webAddress } from './page/pageDetails.ts'

/** A Markdown file as text; null where its bytes are no text. */
export function readMarkdown(bytes: Uint8Array): Extracted | null {
  const decoded = decodeText(bytes)
  if (decoded === 'binary') return null
  const { details, rest } = frontMatter(decoded.text)
  const html = marked.parse(withFootnotes(rest), { async: false, gfm: true })
  const { text, blocks, omitted, runs } = readMarkup(html, { language: details.language, isOurs: true })
  return {
    text,
    blocks,
    omitted,
    details: { ...details, title: short(headlineIn(runs) ?? details.title ?? headlineIn(runs, true)) },
    replaced: decoded.replaced,
  }
}

/** Footnotes, which are not CommonMark's: marks stay in the text, notes go to its end. */
function withFootnotes(source: string): string {
  const notes: { label: string; words: string }[] = []
  const text = source.replace(
    /^ {0,3}\[\^([^\]\s]{1,50})\]:[ \t]*(.*(?:\n(?: {2,}|\t)\S.*)*)\n?/gm,
    (_, label: string, words: string) => {
      notes.push({ label, words })
      return ''
    },
  )
  if (notes.length === 0) return source
  const numbers = new Map<string, number>()
  const marked_ = text.replace(/\[\^([^\]\s]{1,50})\]/g, (mark, label: string) => {
    if (!notes.some((note) => note.label === label)) return mark
    if (!numbers.has(label)) numbers.set(label, numbers.size + 1)
    return `<sup class="footnote">${numbers.get(label)}</sup>`
  })
  const items = notes
    .toSorted((a, b) => (numbers.get(a.label) ?? 1e9) - (numbers.get(b.label) ?? 1e9))
    .map(({ label, words }) => {
      const inner = marked.parseInline(words.replace(/\n\s*/g, ' '), { async: false, gfm: true })
      const number = String(numbers.get(label) ?? '')
      const mark = number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
      return `<p data-kind="note" data-marker="${mark}">${inner}</p>`
    })
  return `${marked_}\n\n${items.join('\n')}\n`
}

/** The lines between two `---` at a file's beginning, by the names that writers of blogs and notes use. */
function frontMatter(source: string): { readonly details: FileDetails; readonly rest: string } {
  const found = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source)
  const lines = found?.[1]?.split('\n') ?? []
  if (!found || !lines.some((line) => /^[\w-]+[ \t]*:/.test(line))) return { details: NO_DETAILS, rest: source }
  const values = new Map<string, string>()
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    if (value !== '') values.set(name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2'))
  }
  const value = (...names: readonly string[]) => names.map((name) => values.get(name)).find(Boolean) ?? null
  return {
    details: {
      title: short(value('title')),
      author: short(value('author', 'authors')?.replace(/^\[|\]$/g, '')),
      publisher: short(value('publisher', 'site')),
      published: isoDate(value('date', 'published', 'created')),
      captured: null,
      source: webAddress(value('source', 'url', 'link', 'canonical')),
      language: languageTag(value('lang', 'language')),
    },
    rest: source.slice(found[0].length),
  }
}
