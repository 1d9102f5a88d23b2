/**
 * What is remembered of reading in a workspace: where in each article somebody was, and which articles are open as tabs.
 * Stored in the user-data folder, apart from the settings, because it changes with every scroll.
 */
import { z } from 'zod'
import { idSchema } from '../core/model/article.ts'
import { MOST_TABS } from './choices.ts'
import { columnSchema, widthsSchema } from './table.ts'

const offset = z.int().min(0)

/** Where somebody was in an article: UTF-16 code units of its text, and the time they were there last. */
export const placeSchema = z.object({
  article: idSchema,
  /** The first character of the line at the pane's upper edge; 0 above the text. */
  top: offset,
  anchor: offset,
  focus: offset,
  /** The selected annotation. */
  selected: z.string().max(64).nullable(),
  at: z.iso.datetime(),
})

/** One of them. */
export type Place = z.infer<typeof placeSchema>

/** How many articles' places are remembered. */
export const MOST_PLACES = 300

/** How many drafts are remembered. */
const MOST_DRAFTS = 100

const draftSchema = z.object({ of: z.string().max(300), text: z.string().max(100_000) })

/** The most columns, and the most saved views of the table. */
const MOST_COLUMNS = 100
const MOST_SAVED = 100

const columnsSchema = z.array(columnSchema).min(1).max(MOST_COLUMNS).readonly()

const savedViewSchema = z.object({
  name: z.string().min(1).max(100),
  query: z.string().max(2000),
  sort: z
    .array(z.object({ column: columnSchema, descending: z.boolean() }))
    .max(8)
    .readonly(),
  group: columnSchema.nullable(),
  columns: columnsSchema,
  widths: widthsSchema.optional(),
})

/** A view of the table of annotations that somebody saved, by name. */
export type SavedView = z.infer<typeof savedViewSchema>

const tableSchema = z.object({
  /** The columns that are shown, in their order; null for those that are shown first. */
  columns: columnsSchema.nullable().catch(null),
  widths: widthsSchema.catch({}),
  saved: z.array(savedViewSchema).max(MOST_SAVED).readonly().catch([]),
})

/** What is remembered of the table of annotations. */
export type TableView = z.infer<typeof tableSchema>

const NO_TABLE: TableView = { columns: null, widths: {}, saved: [] }

const tabsSchema = z.array(idSchema).max(MOST_TABS).readonly()

/** The schema of a view as it is stored. Parts that can't be read fall back to nothing. */
export const viewSchema = z.object({
  /** The articles that are open as tabs, in their order; none where one article is enough. */
  tabs: tabsSchema.catch([]),
  /** The last one first. */
  places: z.array(placeSchema).max(MOST_PLACES).readonly().catch([]),
  /** What was typed into forms and isn't saved yet, by the place that it belongs to; the last one first. */
  drafts: z.array(draftSchema).max(MOST_DRAFTS).readonly().catch([]),
  table: tableSchema.catch(NO_TABLE),
  /** When the annotator looked at the page of the workspace last. */
  looked: z.iso.datetime().nullable().catch(null),
})

/** A view. */
export type View = z.infer<typeof viewSchema>

/** Nothing was read yet. */
export const NO_VIEW: View = { tabs: [], places: [], drafts: [], table: NO_TABLE, looked: null }

/** The schema of a change of it. */
export const viewPatchSchema = z.strictObject({
  tabs: tabsSchema.optional(),
  place: placeSchema.optional(),
  /** Its text is empty where nothing is left to save. */
  draft: draftSchema.optional(),
  table: tableSchema.optional(),
  looked: z.iso.datetime().optional(),
})

/** A change of it. */
export type ViewPatch = z.infer<typeof viewPatchSchema>

/** The view after a change: an article has one place, the latest comes first, and the oldest are forgotten. */
export function changedView(view: View, patch: ViewPatch): View {
  const { tabs = view.tabs, table = view.table, looked = view.looked, place, draft } = patch
  const places = place
    ? [place, ...view.places.filter(({ article }) => article !== place.article)].slice(0, MOST_PLACES)
    : view.places
  if (!draft) return { ...view, tabs, table, looked, places }
  const others = view.drafts.filter(({ of }) => of !== draft.of)
  const drafts = draft.text === '' ? others : [draft, ...others].slice(0, MOST_DRAFTS)
  return { ...view, tabs, table, looked, places, drafts }
}
