/** `factmark export --format xlsx|docx|html`: what newsrooms read, of one layer or many in one file. */
import { extname, resolve } from 'node:path'
import { findingsOf } from '../../core/claims/findings.ts'
import type { Attribute, Codebook } from '../../core/model/codebook.ts'
import type { NewsroomFormat } from '../../core/newsroom/formats.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { colouringOf, colouringQuestions } from '../../core/report/colouring.ts'
import { ok, type Result } from '../../core/result.ts'
import { dateLocale } from '../../i18n/dates.ts'
import { newsroomWords } from '../../i18n/newsroomWords.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { gatherNewsroom, type NewsroomReport, writeNewsroom } from '../../workspace/newsroom/writeNewsroom.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { chosenPlaces, wrongLayerOptions } from '../chosenPlaces.ts'
import { answer, type Console, complain, DONE, shelfFor, WRONG_USAGE } from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { progressLine } from '../progressLine.ts'
import { STREAM } from './convertTarget.ts'
import type { ExportOptions } from './export.ts'

/** Exports the layers that the options select into one file; returns the exit code. */
export async function newsroomCommand(
  console: Console,
  options: ExportOptions,
  format: NewsroomFormat,
): Promise<number> {
  const wrong = wrongLayerOptions(options) ?? wrongColours(options, format)
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  if (options.out === STREAM) return complain(console, { code: 'out-missing', details: { format } }, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const written = await interruptible(console, (signal) => exported(console, shelf.value, options, format, signal))
  if (!written.ok) return complain(console, written.error, isWrongUsage(written.error) ? WRONG_USAGE : undefined)
  const { path, files, split, layers, annotations } = written.value
  const { t } = console.translator
  if (options.json) answer(console, { path, files, layers, annotations, losses: [], leftOut: [], format })
  else
    console.out(
      `${path}: ${t('exchange.newsroom.done', { layers: t('cli.export.layers', { count: layers }), count: annotations })}\n`,
    )
  if (split) console.error(`${t('exchange.newsroom.files', { count: files, ...split })}\n`)
  return DONE
}

async function exported(
  console: Console,
  shelf: Shelf,
  { article, annotator, seenBy, out, json, colourBy }: ExportOptions,
  format: NewsroomFormat,
  signal: AbortSignal,
): Promise<Result<NewsroomReport>> {
  const chosen = await chosenPlaces(shelf, { article, annotator, seenBy })
  if (!chosen.ok) return chosen
  const places = chosen.value
  if (places.length === 0) return fail('export-nothing')
  // Names always get their extension.
  const named = resolve(console.base, out)
  const path = extname(named).toLowerCase() === `.${format}` ? named : `${named}.${format}`
  const refused = await shelf.exchange.exportRefused({ out: path, as: 'file' })
  if (refused) return { ok: false, error: refused }
  const codebook = await shelf.codebook.current()
  const colours = questionOf(codebook, colourBy)
  if (!colours.ok) return colours
  const [claims, people] = await Promise.all([shelf.claims.list(), shelf.people.list()])
  if (!claims.ok) return claims
  const visible =
    seenBy === undefined ? claims.value.claims : await visibleTo(claims.value.claims, seenBy, shelf.review)
  const line = progressLine({ ...console, showsProgress: console.showsProgress && !json })
  const { language, translator } = console
  const onProgress = (done: number, total: number) =>
    line.show(translator.t('exchange.dialog.progress', { done, total }))
  const source = await gatherNewsroom(shelf, places, visible, { onProgress, signal })
  line.clear()
  if (!source.ok) return source
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const book = codebook.ok ? codebook.value : null
  const words = newsroomWords(translator, language, {
    codebook: book,
    findings: findingsOf(book),
    nameOf: (id) => names.get(id) ?? id,
  })
  const date = new Date(console.now()).toLocaleDateString(dateLocale(language), { dateStyle: 'long' })
  const said = translator.t('exchange.newsroom.colouring', { returnObjects: true })
  const colouring = colours.value && colouringOf(source.value, colours.value, language, said)
  const facts = [translator.t('exchange.newsroom.made', { date })]
  return writeNewsroom(source.value, format, path, { language, words, facts, colouring })
}

function wrongColours({ colourBy }: ExportOptions, format: NewsroomFormat): Problem | null {
  return colourBy === undefined || format === 'html' ? null : { code: 'colours-refused', details: {} }
}

/** The question that gives the colours; null where none was asked for. */
function questionOf(codebook: Result<Codebook | null>, key: string | undefined): Result<Attribute | null> {
  if (key === undefined) return ok(null)
  if (!codebook.ok) return codebook
  const questions = codebook.value ? colouringQuestions(codebook.value) : []
  if (questions.length === 0) return fail('colours-none')
  const question = questions.find((one) => one.key === key)
  if (question) return ok(question)
  return fail('colours-unknown', { key, keys: questions.map((one) => one.key).join(', ') })
}

function isWrongUsage({ code }: Problem): boolean {
  return code === 'colours-unknown' || code === 'colours-none'
}
