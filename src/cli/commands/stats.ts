/** `factmark stats`: counts what is in the layers. */
import { TAGS } from '../../core/model/tag.ts'
import { chosenPlaces, type LayerOptions, wrongLayerOptions } from '../chosenPlaces.ts'
import {
  answer,
  BAD_INPUT,
  type CommonOptions,
  type Console,
  complain,
  DONE,
  shelfFor,
  WRONG_USAGE,
} from '../console.ts'

/** The options of `factmark stats`. */
export interface StatsOptions extends CommonOptions, LayerOptions {}

/** Prints the numbers for each layer, in columns; returns the exit code. */
export async function statsCommand(console: Console, options: StatsOptions): Promise<number> {
  const wrong = wrongLayerOptions(options)
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const { article } = options
  if (article !== undefined) {
    const stored = await shelf.value.library.article(article)
    if (!stored.ok) return complain(console, stored.error)
  }
  const chosen = await chosenPlaces(shelf.value, options)
  if (!chosen.ok) return complain(console, chosen.error)
  const { layers, problems } = await shelf.value.layers.statistics(chosen.value)
  for (const problem of problems) complain(console, problem)
  if (options.json) answer(console, layers)
  else {
    console.out(`${console.translator.t('exchange.statsHeader')}\n`)
    for (const { article, annotator, status, annotations, tags, links, notes, reviews } of layers) {
      const numbers = [annotations, ...TAGS.map((tag) => tags[tag]), links, notes, reviews]
      console.out(`${[article, annotator, status, ...numbers].join('\t')}\n`)
    }
  }
  return problems.length > 0 ? BAD_INPUT : DONE
}
