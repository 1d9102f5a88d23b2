/**
 * Real files of every format that lie beside the repository: each is imported and compared with what its own tool says,
 * or refused with an error that names the file and the place.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { buildLayer } from '../../src/core/formats/building.ts'
import type { ForeignDocument } from '../../src/core/formats/document.ts'
import { INTERCHANGE_FORMATS } from '../../src/core/formats/formats.ts'
import { EXPORT_FORMATS, type ImportFormat } from '../../src/core/formats/names.ts'
import { unverifiedIn, writeLayer } from '../../src/core/formats/writeAndVerify.ts'
import type { Article } from '../../src/core/model/article.ts'
import { messageOf } from '../../src/i18n/problemSentences.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { type ForeignFile, readForeignFile } from '../../src/workspace/exchange/foreignFile.ts'

const DATA = join(import.meta.dirname, '../../../shared/data')

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(DATA, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((path) => path.slice(DATA.length + 1).replaceAll('\\', '/')).sort()
}

async function read(file: string, format: ImportFormat | null = null): Promise<ForeignFile> {
  const found = await readForeignFile(join(DATA, file), file, format)
  if (!found.ok) throw new Error(`${file}: ${JSON.stringify(found.error)}`)
  return found.value
}

const text = (file: string) => readFile(join(DATA, file), 'utf8')

/** Imports a document onto its own text with every label mapped, and gives what became of it. */
function imported(document: ForeignDocument, format: ImportFormat) {
  const own = document.text ?? ''
  const article: Article = {
    format: 'factmark-article',
    version: 1,
    id: 'real',
    title: 'real',
    language: 'en',
    published: null,
    source: null,
    imported: '2026-01-01T00:00:00.000Z',
    sha256: 'a'.repeat(64),
    text: own,
  }
  let next = 0
  const tags = Object.fromEntries(document.spans.map(({ label }) => [label, 'claim' as const]))
  const relations = Object.fromEntries(document.relations.map(({ label }) => [label, 'part-of' as const]))
  const built = buildLayer(document, {
    article,
    annotator: { id: 'ann', name: 'Ann' },
    format,
    mapping: { tags, relations },
    newId: () => {
      next += 1
      return `00000000-0000-4000-8000-${next.toString(16).padStart(12, '0')}`
    },
    now: '2026-01-01T00:00:00.000Z',
  })
  return { article, ...built }
}

const places = (document: ForeignDocument) => document.spans.map(({ start, end }) => `${start}-${end}`).sort()

/** The places without the white space at their edges. */
function solidPlaces({ spans, text: own }: ForeignDocument) {
  const solid = spans.map(({ start, end }) => {
    const words = own?.slice(start ?? 0, end ?? 0) ?? ''
    const from = (start ?? 0) + words.length - words.trimStart().length
    return `${from}-${from + words.trim().length}`
  })
  return solid.sort()
}

/** Formats that the repository has files of, and what in those folders holds no annotations. */
const WITHOUT = /SOURCE\.txt$|README\.md$|typesystem\.xml$|config\.xml$|^(?:brat|quotes-en)\/.*\.txt$/

test('every file is read and lies where it says, or is refused with its name', async () => {
  const translator = createTranslator('en', 'programs')
  let accepted = 0
  let refused = 0
  for (const folder of await readdir(DATA)) {
    for (const file of folder.endsWith('.md') ? [] : await filesIn(folder)) {
      if (WITHOUT.test(file)) continue
      const found = await readForeignFile(join(DATA, file), file)
      if (!found.ok) {
        refused += 1
        const message = messageOf(translator, found.error)
        expect(message).toContain(file)
        expect(message).not.toContain('(the whole)')
        expect(['format-unguessed', 'file-invalid', 'file-not-json']).toContain(found.error.code)
        continue
      }
      accepted += 1
      for (const document of found.value.documents) {
        if (document.text === null) continue
        const { report, layer } = imported(document, found.value.format)
        expect(report.moved, file).toEqual([])
        expect(report.orphans, file).toEqual([])
        expect(layer.annotations, file).toHaveLength(document.spans.length)
      }
    }
  }
  console.log(`${accepted} files read, ${refused} refused with their reasons`)
  expect(accepted).toBeGreaterThan(60)
})

test('brat: every text-bound line is a span with its words, relations and attributes are kept', async () => {
  for (const file of (await filesIn('brat')).filter((name) => name.endsWith('.ann'))) {
    const lines = (await text(file)).split('\n')
    const [document] = (await read(file)).documents
    const bound = lines.filter((line) => line.startsWith('T')).map((line) => line.split('\t')[2])
    expect(document?.spans.map(({ quote }) => quote).sort()).toEqual(bound.sort())
    const related = lines.filter((line) => line.startsWith('R')).length
    const roles = lines
      .filter((line) => line.startsWith('E'))
      .reduce((sum, line) => sum + line.trim().split(' ').length - 1, 0)
    expect(document?.relations.length).toBe(related + roles)
  }
  const [document] = (await read('brat/000-introduction.ann')).documents
  const person = document?.spans.find(({ id }) => id === 'T5')
  expect(person).toMatchObject({
    label: 'Person',
    quote: 'former Mexican president',
    attributes: { Mention: 'Nominal' },
  })
  expect(document?.spans.find(({ id }) => id === 'T2')).toMatchObject({ note: '100000000 USD' })
})

test('INCEpTION: WebAnno TSV and XMI of the same document say the same', async () => {
  for (const name of (await filesIn('inception')).filter((file) => file.endsWith('.tsv'))) {
    const [tsv] = (await read(name)).documents
    const [xmi] = (await read(name.replace(/tsv$/, 'xmi'))).documents
    if (!tsv || !xmi) throw new Error(name)
    expect(tsv.text?.trimEnd(), name).toBe(xmi.text?.replace(/\s/g, ' ').trimEnd())
    // A chain is passed over in the one, and a row of elements in the other.
    if (tsv.passedOver.chain) continue
    // The format goes by tokens: INCEpTION's own writer leaves out white space at an edge.
    expect(places(tsv), name).toEqual(solidPlaces(xmi))
    const ends = (document: ForeignDocument) => {
      const at = new Map(document.spans.map(({ id, start, end }) => [id, `${start}-${end}`]))
      return document.relations.map(({ from, to }) => `${at.get(from)} ${at.get(to)}`).sort()
    }
    expect(ends(tsv), name).toEqual(ends(xmi))
  }
  const special = (await read('inception/testTokenBoundedSpanWithSpecialSymbolsValue/reference.tsv')).documents[0]
  const same = (await read('inception/testTokenBoundedSpanWithSpecialSymbolsValue/reference.xmi')).documents[0]
  expect(special?.spans.map(({ label }) => label)).toEqual(same?.spans.map(({ label }) => label))
})

test('cassis: JSON and XMI of the same CAS say the same, emoji and right-to-left text too', async () => {
  for (const name of (await filesIn('cassis')).filter((file) => file.endsWith('data.json'))) {
    const [json] = (await read(name)).documents
    const [xmi] = (await read(name.replace('data.json', 'debug.xmi'))).documents
    if (!json || !xmi) throw new Error(name)
    expect(json.text).toBe(xmi.text)
    expect(places(json)).toEqual(places(xmi))
  }
  const [emoji] = (await read('cassis/casWithEmojiUnicodeTextAndAnnotations/data.json')).documents
  expect(emoji?.spans.map(({ start, end }) => emoji.text?.slice(start ?? 0, end ?? 0))).toEqual(emoji?.text?.split(' '))
})

test('doccano: labels, entities and relations stand where the files say; broken files are refused with the line', async () => {
  const [relation] = (await read('doccano/data_import/tests/data/relation_extraction/example.jsonl')).documents
  const words = relation?.spans.map(({ start, end }) => relation.text?.slice(start ?? 0, end ?? 0))
  expect(words).toEqual(['Google', 'September 4, 1998', 'Larry Page', 'Sergey Brin'])
  expect(relation?.relations.map(({ label }) => label)).toEqual(['foundedAt', 'foundedBy', 'foundedBy'])
  const folder = 'doccano/data_import/tests/data/sequence_labeling'
  const broken = await readForeignFile(join(DATA, folder, 'labeling.invalid.conll'), 'labeling.invalid.conll')
  expect(broken).toMatchObject({ ok: false, error: { details: { path: 'line 1' } } })
  const [trailing] = (await read(`${folder}/labeling.trailing.conll`)).documents
  expect(trailing?.spans.map(({ label, quote }) => [label, quote])).toEqual([
    ['LOC', 'JAPAN'],
    ['PER', 'CHINA'],
  ])
})

test('Prodigy: every span is its tokens, read in code points', async () => {
  const file = 'prodigy/annotated_news_headlines-first-60.jsonl'
  const lines = (await text(file))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { documents, format } = await read(file)
  expect(documents).toHaveLength(lines.length)
  for (const [index, document] of documents.entries()) {
    const { tokens, spans = [], answer } = lines[index]
    const { layer, report } = imported(document, format)
    if (answer !== 'accept') {
      expect(document.spans).toEqual([])
      continue
    }
    expect(report.exact).toBe(spans.length)
    for (const { token_start, token_end } of spans) {
      const inside = tokens.slice(token_start, token_end + 1).map((token: { text: string }) => token.text)
      const found = layer.annotations.find(
        ({ quote }) => quote.replace(/\s/g, '') === inside.join('').replace(/\s/g, ''),
      )
      expect(found, lines[index].text).toBeDefined()
    }
  }
})

test('Label Studio: regions hold the words that the file repeats', async () => {
  const [document] = (await read('label-studio/named_entity/annotations/1.json')).documents
  if (!document) throw new Error('no document')
  expect(imported(document, 'label-studio').layer.annotations.map(({ quote }) => quote)).toEqual(['February 22'])
})

test('W3C: what the standard’s tests call correct is read, what they call incorrect is refused', async () => {
  for (const file of await filesIn('w3c')) {
    if (!file.endsWith('.json')) continue
    const found = await readForeignFile(join(DATA, file), file, 'w3c')
    expect(found.ok, file).toBe(file.includes('/correct/'))
  }
  const [quoted] = (await read('w3c/correct/anno26.json')).documents
  expect(quoted?.spans).toMatchObject([{ quote: 'anotation', prefix: 'this is an ', suffix: ' that has some' }])
})

test('real annotations go through every other format and come back', async () => {
  for (const file of ['brat/000-introduction.ann', 'brat/110-note_annotation.ann', 'cassis/cas_with_smileys.xmi']) {
    const { documents, format } = await read(file)
    const [document] = documents
    if (!document) throw new Error(file)
    const { article, layer } = imported(document, format)
    for (const name of EXPORT_FORMATS) {
      const written = writeLayer(INTERCHANGE_FORMATS[name], article, layer)
      if (!written.ok) throw new Error(`${file} ${name}`)
      const { files, layer: left } = written.value
      const companions = Object.fromEntries(
        files.flatMap(({ extension, content }) => (typeof content === 'string' ? [[extension, content] as const] : [])),
      )
      const content = files[0]?.content ?? ''
      const unverified = unverifiedIn(INTERCHANGE_FORMATS[name], article, left, { content, companions })
      expect(unverified, `${file} ${name}`).toEqual([])
    }
  }
})
