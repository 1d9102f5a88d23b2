/** The settings, stored in the user-data folder. */
import { z } from 'zod'
import { COMMANDS } from '../core/commands/commands.ts'
import { withTodaysNames } from '../core/commands/renamedCommands.ts'
import { idSchema } from '../core/model/article.ts'
import { TAGS } from '../core/model/tag.ts'
import { SENTENCE_PASSES } from '../core/text/looked.ts'
import {
  LIBRARY_SORTS,
  ORIGINALS_DEFAULTS,
  PANE_LIMITS,
  READING_DEFAULTS,
  READING_LIMITS,
  SNAPPINGS,
  SUGGESTIONS_DEFAULTS,
} from './choices.ts'

const readingSchema = z.object({
  textSize: z.number().min(READING_LIMITS.textSize.min).max(READING_LIMITS.textSize.max),
  lineWidth: z.number().min(READING_LIMITS.lineWidth.min).max(READING_LIMITS.lineWidth.max),
  lineHeight: z.number().min(READING_LIMITS.lineHeight.min).max(READING_LIMITS.lineHeight.max),
})

const keysSchema = z.preprocess(
  withTodaysNames,
  z.partialRecord(z.enum(COMMANDS), z.array(z.string().min(1).max(40)).max(8).readonly()),
)

const panesSchema = z.object({ library: z.boolean(), side: z.boolean() })

/** Null: as wide as the style sheet says. */
const paneWidthsSchema = z.object({
  library: z.int().min(PANE_LIMITS.library.min).max(PANE_LIMITS.library.max).nullable(),
  side: z.int().min(PANE_LIMITS.side.min).max(PANE_LIMITS.side.max).nullable(),
})

const suggestionsSchema = z.object({ on: z.boolean(), kinds: z.array(z.enum(TAGS)).max(TAGS.length).readonly() })

/** Whether imported files are kept beside their articles, and up to which size (MB of 1024 × 1024 bytes). */
const originalsSchema = z.object({ keep: z.boolean(), megabytes: z.int().min(1).max(1000) })

/** A folder that is watched for one annotator in one workspace; `handled` are the versions of files that stay in it. */
const inboxSchema = z.object({
  workspace: z.string(),
  annotator: idSchema,
  folder: z.string().min(1),
  moves: z.boolean(),
  handled: z.array(z.string()).catch([]),
})

const annotatorSchema = z.object({ id: idSchema, name: z.string().min(1) })

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
})

/** The schema of the settings file. Fields that can't be read fall back to their defaults. */
export const settingsSchema = z.object({
  annotator: annotatorSchema.nullable().catch(null),
  workspace: z.string().nullable().catch(null),
  recentWorkspaces: z.array(z.string()).max(12).catch([]),
  /** The article last open, by workspace path. */
  lastArticle: z.record(z.string(), z.string()).catch({}),
  window: boundsSchema.nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['system', 'en', 'nl']).catch('system'),
  reading: readingSchema.catch(READING_DEFAULTS),
  /** Whether single letters and digits give commands (WCAG 2.1.4); their chords always do. */
  singleKeys: z.boolean().catch(true),
  snapping: z.enum(SNAPPINGS).catch('word'),
  /** What the key for the next sentence looks for. */
  sentences: z.enum(SENTENCE_PASSES).catch('untagged'),
  /** The analyst's own keys, in place of the default ones of those commands. */
  keys: keysSchema.catch({}),
  /** Which panes beside the article are shown. */
  panes: panesSchema.catch({ library: true, side: true }),
  paneWidths: paneWidthsSchema.catch({ library: null, side: null }),
  librarySort: z.enum(LIBRARY_SORTS).catch('title'),
  /** Whether a bar at the foot names the keys that matter now. */
  hints: z.boolean().catch(true),
  /** Whether the tour was taken or left, so that it is not offered again. */
  toured: z.boolean().catch(false),
  suggestions: suggestionsSchema.catch(SUGGESTIONS_DEFAULTS),
  originals: originalsSchema.catch(ORIGINALS_DEFAULTS),
  inboxes: z.array(inboxSchema).catch([]),
})

/** The settings. */
export type Settings = z.infer<typeof settingsSchema>

/** The schema of what the window may change itself. */
export const settingsPatchSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  language: z.enum(['system', 'en', 'nl']).optional(),
  reading: readingSchema.optional(),
  singleKeys: z.boolean().optional(),
  snapping: z.enum(SNAPPINGS).optional(),
  sentences: z.enum(SENTENCE_PASSES).optional(),
  keys: keysSchema.optional(),
  panes: panesSchema.optional(),
  paneWidths: paneWidthsSchema.optional(),
  librarySort: z.enum(LIBRARY_SORTS).optional(),
  hints: z.boolean().optional(),
  toured: z.boolean().optional(),
  suggestions: suggestionsSchema.optional(),
  originals: originalsSchema.optional(),
})

/** Some settings, to be changed. */
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
