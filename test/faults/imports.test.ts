/** The fuzzer of imports: files of every kind, most of them valid but for a few bytes, into a real workspace. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { salvageLayer } from '../../src/core/check/salvage.ts'
import { applyEdit } from '../../src/core/edits/applyEdit.ts'
import { editSchema } from '../../src/core/edits/edit.ts'
import { parseArticle, parseLayer, parseWorkspace } from '../../src/core/model/files.ts'
import { emptyLayer } from '../../src/core/model/layer.ts'
import { sha256Of } from '../../src/workspace/disk/digest.ts'
import { extract } from '../../src/workspace/import/extract/extract.ts'
import type { RichKind } from '../../src/workspace/import/extract/extracted.ts'
import { createImporter } from '../../src/workspace/import/importArticles.ts'
import { checkTrail, emptyTrail, lineFor } from '../../src/workspace/layers/auditEntries.ts'
import { createLayerStore } from '../../src/workspace/layers/layerStore.ts'
import { createCatalogue } from '../../src/workspace/library/catalogue.ts'
import { openWorkspace } from '../../src/workspace/workspace.ts'
import { docx, docxOf, epubOf, odtOf, page, pdf } from '../support/documents.ts'
import { AMOUNTS, randomNumbers, SEED } from './amounts.ts'
import { annotationTargets } from './annotationTargets.ts'
import { startCoverage } from './coverage.ts'
import { mutateBytes, mutateValue, pick, type Random } from './mutate.ts'
import type { Target } from './target.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. '.repeat(5)
/** Markup whose meaning becomes words: formulas, what style sheets set higher, strike through and hide. */
const SHEET =
  '.up { vertical-align: super } .was { text-decoration: line-through } .sr { clip: rect(0 0 0 0) !important }'
const MEANING = `<style>${SHEET}</style><p>10<span class="up">6</span> <i class="was">weg</i> <b class="sr">stil</b>
<math><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac><msubsup><mi>y</mi><mi>i</mi><mn>2</mn></msubsup></math></p>`
const FORMULA =
  '<w:p><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>6</w:t></w:r><m:oMath><m:rad><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:e></m:rad></m:oMath></w:p>'
const ARTICLE = {
  format: 'factmark-article',
  version: 1,
  id: 'bericht',
  title: 'Bericht',
  language: 'nl',
  published: null,
  source: null,
  imported: '2026-03-01T10:00:00.000Z',
  sha256: sha256Of(TEXT),
  text: TEXT,
} as const
const ADD = {
  type: 'add',
  annotation: {
    id: '00000000-0000-4000-8000-000000000001',
    tag: 'claim',
    start: 0,
    end: 4,
    quote: TEXT.slice(0, 4),
    prefix: '',
    suffix: TEXT.slice(4, 36),
    note: '',
    links: [],
    created: '2026-03-01T10:00:00.000Z',
    updated: '2026-03-01T10:00:00.000Z',
  },
} as const
const LAYER = { ...emptyLayer(ARTICLE, { id: 'ann', name: 'Ann' }), annotations: [ADD.annotation] }

/** The longest that one input may take, in milliseconds. */
const LONGEST = 2000

const rich = (kind: RichKind, valid: Buffer): Target => ({
  name: kind,
  valid,
  take: (bytes) => extract(kind, bytes, `bestand.${kind}`),
})
const json = (name: string, valid: unknown, take: (text: string, data: unknown, root: string) => unknown): Target => ({
  name,
  valid: Buffer.from(JSON.stringify(valid)),
  take: async (bytes, root) => {
    const text = bytes.toString('utf8')
    return take(text, safely(text), root)
  },
})

const TARGETS: readonly Target[] = [
  {
    name: 'txt',
    valid: Buffer.from(TEXT),
    take: async (bytes, root) => {
      const file = join(root, '..', 'in.txt')
      await writeFile(file, bytes)
      const catalogue = createCatalogue(root)
      return createImporter({ root, catalogue, now: () => ARTICLE.imported }).file(file)
    },
  },
  rich('html', Buffer.from(page([TEXT, TEXT], MEANING))),
  rich(
    'mht',
    Buffer.from(
      `Content-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page([TEXT]).replaceAll('=', '=3D')}\r\n--B--`,
    ),
  ),
  rich('docx', docx([TEXT, TEXT])),
  rich('docx', docxOf(FORMULA)),
  rich(
    'odt',
    odtOf(`<text:p>${TEXT}</text:p><text:list><text:list-item><text:p>${TEXT}</text:p></text:list-item></text:list>`),
  ),
  rich(
    'epub',
    epubOf([`<link href="a.css"><p>${TEXT}</p>`, `<p class="up">${TEXT}</p>`], '', { 'OEBPS/text/a.css': SHEET }),
  ),
  rich(
    'rtf',
    Buffer.from(
      String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard ${TEXT}{\b vet}10\up6 6\up0 \'e9\par\trowd\intbl a\cell b\cell\row}`,
    ),
  ),
  rich(
    'eml',
    Buffer.from(
      `Subject: x\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/html\r\n\r\n<html><body><p>${TEXT}</p></body></html>\r\n--B\r\nContent-Type: text/html\r\n\r\n<html><head><style>${SHEET}</style></head><body><p>${TEXT}</p></body></html>\r\n--B\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n--B--`,
    ),
  ),
  rich('eml', Buffer.from(`Subject: x\r\nContent-Type: text/html\r\n\r\n<p>${TEXT}</p>`)),
  rich('markdown', Buffer.from(`# Kop\n\n${TEXT}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: noot\n`)),
  rich(
    'pdf',
    pdf([
      [TEXT.slice(0, 60), 0],
      [TEXT.slice(60, 120), 14],
    ]),
  ),
  json('article', ARTICLE, (text) => parseArticle(text, 'a.json')),
  json('workspace', { format: 'factmark-workspace', version: 1, title: 'x' }, (text) => parseWorkspace(text, 'w.json')),
  json('edit', ADD, (_, data) => {
    const edit = editSchema.safeParse(data)
    return edit.success && applyEdit(TEXT, emptyLayer(ARTICLE, LAYER.annotator), edit.data)
  }),
  json('layer', LAYER, async (text, data, root) => {
    salvageLayer(data, ARTICLE, 'ann')
    parseLayer(text, 'l.json')
    await writeFile(join(root, 'articles/bericht.json'), JSON.stringify(ARTICLE))
    await writeFile(join(root, 'layers/bericht/ann.json'), text).catch(() => undefined)
    const store = createLayerStore({ root, annotator: LAYER.annotator, onSaving: () => undefined })
    return store.open('bericht')
  }),
  {
    name: 'trail',
    valid: Buffer.from(`${lineFor(emptyTrail(ARTICLE.sha256), { at: ARTICLE.imported, by: 'ann', edit: ADD }).line}\n`),
    take: async (bytes) => checkTrail(bytes.toString('utf8'), ARTICLE.sha256),
  },
  ...annotationTargets(ARTICLE, LAYER),
]

function safely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** How many of the inputs are nothing but noise; the others are valid ones, mutated as bytes or as JSON. */
const NOISE = 0.25

function noise(random: Random): Buffer {
  return Buffer.from(Array.from({ length: Math.floor(random() * 300) }, () => Math.floor(random() * 256)))
}

function mutated(random: Random, { valid }: Target): Buffer {
  const data = random() < 0.5 ? safely(valid.toString('utf8')) : null
  return data === null ? mutateBytes(random, valid) : Buffer.from(JSON.stringify(mutateValue(random, data)) ?? '')
}

it('takes any import without crashing, hanging, or writing outside the workspace', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'factmark-fuzz-'))
  const root = join(folder, 'workspace')
  const opened = await openWorkspace(root)
  if (!opened.ok) throw new Error('no workspace')
  const { mkdir } = await import('node:fs/promises')
  await mkdir(join(root, 'layers/bericht'), { recursive: true })
  const random = randomNumbers(SEED)
  const coverage = await startCoverage()
  const outcomes = { taken: 0, refused: 0, mutated: 0 }
  await writeFile(join(root, 'articles/bericht.json'), JSON.stringify(ARTICLE))
  let slowest = { milliseconds: 0, name: '' }
  for (let count = 0; count < AMOUNTS.inputs / 2; count += 1) {
    const target = pick(random, TARGETS)
    const isNoise = random() < NOISE
    const bytes = isNoise ? noise(random) : mutated(random, target)
    const take = async () => {
      const start = performance.now()
      const outcome = await target.take(bytes, root).catch((error: unknown) => {
        throw new Error(`${target.name}, input ${count} of seed ${SEED}: ${bytes.toString('latin1').slice(0, 500)}`, {
          cause: error,
        })
      })
      return { outcome, milliseconds: performance.now() - start }
    }
    const first = await take()
    // What hangs does so each time; a machine that was busy elsewhere doesn't.
    const { outcome, milliseconds } = first.milliseconds < LONGEST ? first : await take()
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name: target.name }
    const isRefused = typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false
    outcomes[isRefused ? 'refused' : 'taken'] += 1
    if (!isNoise) outcomes.mutated += 1
  }
  const { run, all } = await coverage.stop(/\/src\/(?:core|workspace)\//)
  const { taken, refused, mutated: valid } = outcomes
  const share = ((100 * run) / all).toFixed(1)
  console.log(
    `imports: ${taken + refused} inputs (seed ${SEED}) to ${TARGETS.length} kinds of files, ${valid} of them valid but mutated, ${taken} taken, ${refused} refused, slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.name}); ${run} of ${all} blocks of the code that ran (${share} %)`,
  )
  expect(slowest.milliseconds).toBeLessThan(LONGEST)
  expect(valid).toBeGreaterThan((taken + refused) / 3)
  expect((await readdir(folder)).sort()).toEqual(['in.json', 'in.txt', 'workspace'])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  await rm(folder, { recursive: true, force: true })
})
