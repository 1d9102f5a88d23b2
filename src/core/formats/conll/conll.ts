/**
 * CoNLL-2003 with IOB2: one token a line in four columns, the entity in the last, an empty line between sentences. It
 * knows neither offsets nor white space: reading joins tokens with spaces, and the article is found by its characters.
 */
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { documentOf, type ForeignDocument, type ForeignSpan } from '../document.ts'
import type { FileToRead, Format } from '../format.ts'
import { LongText } from '../longText.ts'
import { numberedLines, textOf } from '../reading.ts'
import { sentencesOf } from '../sentences.ts'
import { tokensOf } from '../tokens.ts'

/** Tokens with tags. */
export const conllFormat: Format = {
  extension: '.conll',
  alsoNamed: ['.txt', '.iob'],
  capabilities: {
    ...ANNOTATION_CAPABILITIES,
    edges: 'tokens',
    overlaps: false,
    ids: false,
    notes: false,
    links: false,
    relations: false,
    values: false,
    attributes: false,
    articleAttributes: false,
    times: false,
    unknown: false,
  },
  write: (article, layer) => ok([{ extension: '.conll', content: writeTokens(article, layer) }]),
  read: readTokens,
}

function writeTokens({ text }: Article, { annotations }: Layer): string {
  const written = new LongText()
  written.add('-DOCSTART- -X- -X- O\n\n')
  for (const sentence of sentencesOf(text, annotations)) {
    const { spans } = sentence
    let next = 0
    for (const { start, end } of tokensOf(text, sentence)) {
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
      const annotation = spans[next]
      const isInside = annotation && annotation.start < end
      const tag = isInside ? `${annotation.start === start ? 'B' : 'I'}-${annotation.tag}` : 'O'
      written.add(`${text.slice(start, end)} -X- -X- ${tag}\n`)
    }
    written.add('\n')
  }
  return written.toString()
}

/** A token in the first column and its tag in the last. */
const TAGGED = /^(\S+)\s(?:.*\s)?(?:O|([BIES])-(\S+))$/

function readTokens(file: FileToRead): Result<readonly ForeignDocument[]> {
  const documents: ForeignDocument[] = []
  let current = new TokenDocument()
  for (const [number, raw] of numberedLines(textOf(file))) {
    const line = raw.trim()
    if (line === '' || line.startsWith('-DOCSTART-')) {
      current.endSentence()
      if (line !== '' && !current.isEmpty()) {
        documents.push(current.finish())
        current = new TokenDocument()
      }
      continue
    }
    if (/^#\s/.test(line) && !/\s[BIO](-\S+)?$/.test(line)) continue
    const found = TAGGED.exec(line)
    if (!found) {
      const why = { reason: 'iob2-expected', found: line.slice(0, 40) } as const
      return fail('file-invalid', { file: file.name, path: `line ${number}`, ...why })
    }
    current.add(found[1] ?? '', found[2], found[3])
  }
  if (!current.isEmpty() || documents.length === 0) documents.push(current.finish())
  return ok(documents)
}

/** A document while its lines are read. */
class TokenDocument {
  private readonly text = new LongText()
  private readonly spans: { label: string; start: number; end: number }[] = []
  private open: string | null = null
  private separator = ''

  /** Adds a token: what it does (begins, goes on with or is outside an entity) and the entity's label. */
  add(token: string, action: string | undefined, label: string | undefined): void {
    this.text.add(this.separator)
    const start = this.text.length
    this.text.add(token)
    const end = this.text.length
    this.separator = ' '
    const last = this.spans.at(-1)
    // An I without a B before it begins an entity too: IOB1, and what other tools make of it.
    if (label === undefined) this.open = null
    else if (last && this.open === label && (action === 'I' || action === 'E')) last.end = end
    else {
      this.spans.push({ label, start, end })
      this.open = label
    }
  }

  /** The next token begins a sentence. */
  endSentence(): void {
    if (!this.isEmpty()) this.separator = '\n'
    this.open = null
  }

  /** Whether there is no token yet. */
  isEmpty(): boolean {
    return this.text.length === 0
  }

  /** The document of the tokens so far. */
  finish(): ForeignDocument {
    const text = this.text.toString()
    const spans: ForeignSpan[] = this.spans.map(({ label, start, end }, index) => ({
      id: `${index + 1}`,
      isNumbered: true,
      label,
      start,
      end,
      quote: text.slice(start, end),
    }))
    return documentOf({ text, units: ['utf-16'], spans })
  }
}
