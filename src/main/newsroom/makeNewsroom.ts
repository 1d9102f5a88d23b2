/** Makes files for newsrooms, wherever it is called: their words in the reader's language, and what is written. */
import { passes } from '../../core/annotations/annotationFilter.ts'
import { findingsOf } from '../../core/claims/findings.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { MOST_COMMENTS_IN_WORD } from '../../core/newsroom/formats.ts'
import { partsOf } from '../../core/newsroom/source.ts'
import { fail } from '../../core/problem.ts'
import { colouringOf } from '../../core/report/colouring.ts'
import { ok, type Result } from '../../core/result.ts'
import type { TableRow } from '../../core/table/tableRow.ts'
import { newsroomWords } from '../../i18n/newsroomWords.ts'
import { createTranslator } from '../../i18n/translator.ts'
import type { ExportStep } from '../../ipc/exchange.ts'
import { readCheckedLayer } from '../../workspace/layers/layers.ts'
import { readArticle } from '../../workspace/library/articles.ts'
import { articleVersion } from '../../workspace/library/articleVersion.ts'
import {
  annotationsIn,
  gatherNewsroom,
  type NewsroomMaking,
  type NewsroomShelf,
  writeNewsroom,
} from '../../workspace/newsroom/writeNewsroom.ts'
import { byLayer } from '../tableRows.ts'
import type { ArticlesTask, CountTask, NewsroomAnswer, NewsroomTask } from './newsroomTasks.ts'
import { writeShownTable } from './shownTable.ts'

/** What hears of the work and prints for it. */
export interface NewsroomHelp extends Pick<NewsroomMaking, 'pdf' | 'onWriting' | 'signal'> {
  readonly onProgress: (step: ExportStep, done: number, total: number) => void
}

/** Does a task; `rows` are those of a table. Fails as reading and writing do. */
export async function makeNewsroom(
  task: NewsroomTask,
  rows: readonly TableRow[],
  help: NewsroomHelp,
): Promise<Result<NewsroomAnswer>> {
  switch (task.kind) {
    case 'count':
      return count(task, help)
    case 'articles':
      return writeArticles(task, rows, help)
    case 'table':
      return writeShownTable(task, rows, help)
  }
}

async function count(task: CountTask, help: NewsroomHelp): Promise<Result<NewsroomAnswer>> {
  const source = await gatherNewsroom(shelfOf(task), task.places, [], { ...reading(help), ...filteredBy(task) })
  if (!source.ok) return source
  const files = task.format === 'docx' ? partsOf(source.value.articles, MOST_COMMENTS_IN_WORD).length : 1
  return ok({ path: null, files, split: null, layers: task.places.length, annotations: annotationsIn(source.value) })
}

async function writeArticles(
  task: ArticlesTask,
  rows: readonly TableRow[],
  help: NewsroomHelp,
): Promise<Result<NewsroomAnswer>> {
  const { claims, codebook, names, language, facts, format, path } = task
  const { layers, only } = task.places === null ? byLayer(rows) : { layers: task.places, only: undefined }
  if (layers.length === 0) return fail('export-nothing')
  const source = await gatherNewsroom(shelfOf(task), layers, claims, {
    ...reading(help),
    ...filteredBy(task),
    only,
  })
  if (!source.ok) return source
  const translator = createTranslator(language, 'people')
  const words = newsroomWords(translator, language, {
    codebook,
    findings: findingsOf(codebook),
    nameOf: (id) => names.get(id) ?? id,
  })
  const onMade = (done: number, total: number) => help.onProgress('making', done, total)
  const attribute = codebook?.attributes.find(({ key }) => key === task.colourBy)
  const said = translator.t('exchange.newsroom.colouring', { returnObjects: true })
  const colouring = attribute ? colouringOf(source.value, attribute, language, said) : null
  return writeNewsroom(source.value, format, path, { ...help, language, words, facts, colouring, onMade })
}

function filteredBy({ filter }: CountTask | ArticlesTask) {
  return filter ? { passes: (annotation: Annotation) => passes(filter, annotation) } : {}
}

function reading({ onProgress }: NewsroomHelp) {
  return { onProgress: (done: number, total: number) => onProgress('reading', done, total) }
}

/** A workspace's files as they are now. */
function shelfOf({ root, title }: CountTask | ArticlesTask): NewsroomShelf {
  return {
    title,
    library: { article: (id) => readArticle(root, id), version: (article) => articleVersion(root, article) },
    layers: { checked: (article, annotator) => readCheckedLayer(root, article, annotator) },
  }
}
