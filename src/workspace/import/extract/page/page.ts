/** Web pages: their article by blocks, over a DOM that runs no script and loads nothing. */
import type { OmittedPart } from '../../../../core/model/articleBlock.ts'
import type { Extracted } from '../extracted.ts'
import { type MarkupNode, nameOf } from '../markup/nodes.ts'
import { bodyOf, isTooDeep, parsedHtml } from '../markup/parse.ts'
import { omittedParts, type Run, runsIn, takenNodes } from '../markup/runs.ts'
import { articleParts, leftParts, pageParts, takeParts } from '../markup/sourceParts.ts'
import { unreadParts } from '../markup/unread.ts'
import { PLAIN_SIGHT, type SheetSight } from '../markup/unseen.ts'
import { textOf } from '../markup/walk.ts'
import { leaveOutFurniture } from './mainText.ts'
import { type PageSurroundings, pageDetails } from './pageDetails.ts'
import type { QueriedDocument } from './queriedDocument.ts'
import { flattenShadowRoots } from './shadowRoots.ts'
import { setStyles, styledElements } from './styleHidden.ts'

/** How a page is read: the article in it, or all that is visible. */
export interface PageOptions {
  readonly around?: PageSurroundings
  readonly isWhole?: boolean
  /** Whether `data-kind` and its like are ours, as in `readMarkup`. */
  readonly isOurs?: boolean
  /** The ids of the parts to take, in place of those of the article. */
  readonly chosen?: readonly string[] | undefined
  /** Style sheets that were saved beside the page. */
  readonly sheets?: readonly string[]
  /** Pages that were saved with it and that it embeds, by their addresses. */
  readonly frames?: ReadonlyMap<string, string>
}

/** A page as text; empty where there is none. Throws what the libraries throw. */
export function readPage(
  html: string,
  { around = {}, isWhole = false, isOurs = false, chosen, sheets = [], frames }: PageOptions = {},
): Extracted {
  if (isTooDeep(html)) throw new RangeError('nested too deeply')
  const document = parsedHtml(html)
  if (/<template[^>]+shadow/i.test(html)) flattenShadowRoots(document)
  const body = bodyOf(document)
  const sight = readStyles(html, document, body, sheets)
  const runs = runsIn(body, sight)
  const unread = unreadParts(body, sight, frames)
  if (!isWhole) leaveOutFurniture(body, runs)
  const details = pageDetails(document as unknown as QueriedDocument, headlineIn(runs), html, around)
  const page = pageParts(runs)
  const taken = chosen ? new Set(chosen) : articleParts(page.parts)
  takeParts(runs, page, taken)
  const { text, blocks } = textOf([body], { takes: takenNodes(runs), language: details.language, isOurs })
  return {
    text,
    blocks,
    omitted: [...leftParts(page.parts, taken), ...unread],
    parts: page.parts,
    details,
    replaced: 0,
  }
}

/** Sets elements as the style sheets in a page, and those beside it, do; gives what they hide. */
function readStyles(
  html: string,
  document: ReturnType<typeof parsedHtml>,
  body: MarkupNode,
  sheets: readonly string[],
): SheetSight {
  if (sheets.length === 0 && !/<style/i.test(html)) return PLAIN_SIGHT
  const { sight, inline } = styledElements(document, body, sheets)
  setStyles(inline)
  return sight
}

/** Markup that is all of it meant, such as a message or a document made here, with what of it was struck or hidden. */
export function readMarkup(
  html: string,
  {
    language = null,
    isOurs = false,
    sheets = [],
  }: { readonly language?: string | null; readonly isOurs?: boolean; readonly sheets?: readonly string[] } = {},
): ReturnType<typeof textOf> & { readonly omitted: readonly OmittedPart[]; readonly runs: readonly Run[] } {
  if (isTooDeep(html)) throw new RangeError('nested too deeply')
  const document = parsedHtml(html)
  const body = bodyOf(document)
  const runs = runsIn(body, readStyles(html, document, body, sheets))
  return { ...textOf([body], { takes: takenNodes(runs), language, isOurs }), omitted: omittedParts(runs), runs }
}

/** The words of the first top heading that is taken; with `isAny`, of the first heading. */
export function headlineIn(runs: readonly Run[], isAny = false): string | null {
  for (const run of runs) {
    if (run.left !== null) continue
    for (let node: MarkupNode | null = run.block, steps = 0; node && steps < 3; node = node.parentNode, steps += 1)
      if (nameOf(node) === 'H1' || (isAny && /^H[2-6]$/.test(nameOf(node))))
        return run.words.replace(/\s+/g, ' ').trim()
  }
  return null
}
