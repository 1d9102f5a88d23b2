/**
 * Every method that the window may call in the main process, one row per method. The preload script's bridge, the
 * channels, the parsing of payloads and the types of the handlers follow from this table. Payloads and answers are
 * plain data; expected failures are values.
 */

import { z } from 'zod'
import { MEASURED_STATES } from '../core/agreement/measuredState.ts'
import { COMMANDS } from '../core/commands/commands.ts'
import { ACTIONS } from '../core/edits/describe.ts'
import { editSchema } from '../core/edits/edit.ts'
import type { Difference } from '../core/merge/difference.ts'
import { idSchema } from '../core/model/article.ts'
import type { LayersFigure } from '../core/suggest/figureConflicts.ts'
import { memoryChangeSchema } from '../core/suggest/memoryChangeSchema.ts'
import { claimMethods } from './claims.ts'
import { codebookMethods } from './codebookMethods.ts'
import type { Boot, Imported, InboxSetting, OpenedArticle, Person, Session } from './contract.ts'
import { exchangeMethods } from './exchangeMethods.ts'
import { incomingAnswerSchema, type TakenIn } from './incoming.ts'
import { libraryMethods } from './libraryMethods.ts'
import { type Call, type Method, nothing, result, value } from './method.ts'
import { overviewMethods } from './overview.ts'
import { reportRequestSchema } from './report.ts'
import type { BroughtColleague, ColleagueLayers, MeasurableArticle, MeasurablePlace, WrittenFile } from './review.ts'
import { type Settings, settingsPatchSchema } from './settings.ts'
import type { EarlierVersion, FoundCopy } from './storage.ts'
import type { OpenedMemory } from './suggest.ts'
import { tableMethods } from './table.ts'
import { teamMethods } from './team.ts'
import type { ArticleVersions } from './versions.ts'
import { viewPatchSchema } from './view.ts'

const name = z.string().trim().min(1).max(200)
const path = z.string().min(1).max(4096)
const setUpSchema = z.strictObject({
  name,
  workspace: path,
  who: z.union([z.strictObject({ id: idSchema }), z.strictObject({ isNew: z.literal(true) })]).optional(),
})
const annotators = z.array(idSchema).max(1000).readonly()
const broughtPlaces = z
  .array(z.strictObject({ annotator: idSchema, from: idSchema }))
  .max(1000)
  .readonly()
const onArticle = z.strictObject({ article: idSchema })
const oneArticle = z.strictObject({ id: idSchema })
const articleOrAll = z.strictObject({ article: idSchema.nullable() })
const namedAction = z.strictObject({ action: z.enum(ACTIONS), count: z.int().min(1) })

/** Rich text, in UTF-16 code units. */
const markup = z.string().max(20_000_000)

/** Every method by its name; those of one theme are a table of their own where there are many. */
export const methods = {
  /** Everything that the first paint needs. */
  boot: { takes: nothing, answers: value<Boot>() },
  /**
   * Sets annotator and workspace, and creates the workspace, with samples, if there is none. Remembered. `cancelled` as
   * for `switchAnnotator` and `openWorkspace`.
   */
  setUp: { takes: setUpSchema, answers: result<Session>() },
  /** Everybody who has a layer in the workspace of a folder that a first start may use; nobody where there is none. */
  peopleIn: { takes: z.strictObject({ workspace: path }), answers: result<readonly Person[]>() },
  /** Everybody who has a layer in this workspace, by name. */
  people: { takes: nothing, answers: result<readonly Person[]>() },
  /**
   * Switches to another annotator in this workspace, after a question (`cancelled` for no): the one with this id, else the
   * one of this name. Remembered.
   */
  switchAnnotator: {
    takes: z.strictObject({ name, id: idSchema.optional() }),
    answers: result<Session>(),
  },
  /**
   * Switches to another folder; an empty or missing one becomes an empty workspace. Remembered. Asks first about a folder
   * that no dialog, command line or settings named (`cancelled` for no).
   */
  openWorkspace: { takes: z.strictObject({ path }), answers: result<Session>() },
  /** Asks for a folder with the system's dialog; null if cancelled. */
  chooseFolder: { takes: nothing, answers: value<string | null>() },
  /** Changes some settings; answers with all of them. */
  saveSettings: { takes: settingsPatchSchema, answers: value<Settings>() },
  /** Remembers where in an article the annotator is, or which articles are open as tabs. */
  changeView: { takes: viewPatchSchema, answers: value<void>() },
  /** Factmark's licence and the notices of what it is built on, as plain text. */
  licences: { takes: nothing, answers: value<string>() },
  /** Which commands can be used now, and what undo and redo would do (null: nothing that has a name), for the menu. */
  menuState: {
    takes: z.strictObject({
      enabled: z.array(z.enum(COMMANDS)).readonly(),
      undo: namedAction.nullable(),
      redo: namedAction.nullable(),
    }),
    answers: value<void>(),
  },
  /** Answers the event `closing`: every edit has been answered, the window may close. */
  closed: { takes: nothing, answers: value<void>() },

  ...libraryMethods,
  ...codebookMethods,

  /** Opens an article with the annotator's layer (an empty one where there is none). */
  openArticle: { takes: oneArticle, answers: result<OpenedArticle>() },
  /** Applies an edit to the annotator's layer; answers when it is on the disk, however long that takes. */
  edit: { takes: z.strictObject({ article: idSchema, edit: editSchema }), answers: result<null>() },

  /** Asks for files with the system's dialog and imports them; an empty list if the analyst cancels. */
  chooseImports: { takes: nothing, answers: value<readonly Imported[]>() },
  /** Imports files by path. The page gives the preload script the files that were dropped instead (`bridge.ts`). */
  importFiles: {
    takes: z.strictObject({ paths: z.array(path).max(10_000).readonly() }),
    answers: value<readonly Imported[]>(),
  },
  /** Imports a pasted text under a title; with the blocks of the rich text that gives this very text. */
  importText: {
    takes: z.strictObject({ title: z.string().trim().min(1).max(1000), text: z.string(), html: markup.nullable() }),
    answers: value<Imported>(),
  },
  /** The text of rich text, or (null) of what is on the clipboard, with the markup that it was read from, if any. */
  pastedText: {
    takes: z.strictObject({ html: markup.nullable() }),
    answers: result<{ readonly text: string; readonly html: string | null }>(),
  },
  /** Takes those layers of a bundle or layer file in that the analyst agreed to. */
  acceptIncoming: { takes: incomingAnswerSchema, answers: result<TakenIn>() },
  /** Forgets such a file. */
  declineIncoming: { takes: z.strictObject({ token: z.uuid() }), answers: value<void>() },
  /** Takes back what was taken in. */
  undoIncoming: { takes: z.strictObject({ token: z.uuid() }), answers: result<{ readonly article: string }>() },
  /** A file may be imported soon: the window says so while one is dragged over it. */
  prepareImport: { takes: nothing, answers: value<void>() },
  /** Stops the imports that are under way; what has been imported by then stays. */
  cancelImport: { takes: nothing, answers: value<void>() },

  /** The annotator's inbox for this workspace; null where there is none. */
  inbox: { takes: nothing, answers: result<InboxSetting | null>() },
  /** Asks for its folder with the system's dialog; answers with what holds then. */
  chooseInbox: { takes: nothing, answers: result<InboxSetting | null>() },
  /** Whether files that came in are moved; null ends the inbox. */
  changeInbox: { takes: z.strictObject({ moves: z.boolean().nullable() }), answers: result<InboxSetting | null>() },
  /** What has come in by itself since this was asked last; from the first time on, the inbox is watched. */
  takeArrived: { takes: nothing, answers: value<readonly Imported[]>() },

  ...exchangeMethods,
  ...claimMethods,
  ...tableMethods,
  ...overviewMethods,
  ...teamMethods,

  /** The versions before an article, with what can be carried from them. */
  articleVersions: { takes: onArticle, answers: result<ArticleVersions>() },
  /** Saves what changed in an article over its versions to where a dialog says; null if cancelled. */
  saveChangeLog: {
    takes: z.strictObject({ article: idSchema, as: z.enum(['html', 'pdf', 'json']) }),
    answers: result<WrittenFile | null>(),
  },
  /** The earlier versions of the annotator's layer on an article, the newest first. */
  versions: { takes: onArticle, answers: result<readonly EarlierVersion[]>() },
  /** The layer of an earlier version, as its file's text. */
  readVersion: { takes: z.strictObject({ article: idSchema, name: z.string().max(40) }), answers: result<string>() },
  /** What sync clients left beside the layers on an article. */
  conflictCopies: { takes: onArticle, answers: result<readonly FoundCopy[]>() },
  /** Merges such a copy into the layer, sets it aside, and answers with what it brought. */
  mergeConflictCopy: {
    takes: z.strictObject({ article: idSchema, file: z.string().min(1).max(255) }),
    answers: result<readonly Difference[]>(),
  },

  /** Everybody else's layers on an article; hidden until one's own is done, unless the workspace says otherwise. */
  colleagues: { takes: onArticle, answers: result<ColleagueLayers>() },
  /** The layers of those who have one on an earlier version and none on this, brought to this text to be compared. */
  earlierColleagues: { takes: onArticle, answers: result<readonly BroughtColleague[]>() },
  /** Whether annotators tag blind in this workspace. */
  isBlind: { takes: nothing, answers: value<boolean>() },
  /** Turns blind tagging on, or after a question (`cancelled` for no) off, in `workspace.json`, for everybody who works there. */
  setBlind: { takes: z.strictObject({ blind: z.boolean() }), answers: result<null>() },
  /** Takes the lock on the adjudicated layer and answers with it. */
  openAdjudication: { takes: onArticle, answers: result<string>() },
  /** Applies an edit to the adjudicated layer; answers when it is on the disk. */
  adjudicate: { takes: z.strictObject({ article: idSchema, edit: editSchema }), answers: result<null>() },
  /**
   * Takes the lock on the annotator's layers (null), or on an article's adjudicated layer, from the program that has
   * it. Only after a warning of what may be lost.
   */
  continueHere: { takes: z.strictObject({ adjudicated: idSchema.nullable() }), answers: result<null>() },
  /** Releases the lock. */
  closeAdjudication: { takes: onArticle, answers: value<void>() },
  /** Writes a bundle of an article, or of all its versions, and these people's layers to where a dialog says; null if cancelled. */
  sendForReview: {
    takes: z.strictObject({ article: idSchema, annotators, allVersions: z.boolean() }),
    answers: result<WrittenFile | null>(),
  },
  /** Saves a bundle of each article with one's own layer, in a new folder that a dialog names; null if cancelled. */
  sendSeveral: {
    takes: z.strictObject({ articles: z.array(idSchema).min(1).max(10_000) }),
    answers: result<WrittenFile | null>(),
  },
  /** The articles with layers of two or more that may be seen; of one article, or of the workspace. */
  measurable: { takes: articleOrAll, answers: result<readonly MeasurablePlace[]>() },
  /** One of them, with these layers, as they are or as each was when first done. */
  measurableArticle: {
    takes: z.strictObject({
      article: idSchema,
      annotators,
      brought: broughtPlaces,
      state: z.enum(MEASURED_STATES),
    }),
    answers: result<MeasurableArticle>(),
  },
  /** Makes a report and saves it to where a dialog says, as HTML or printed as PDF; null if cancelled. */
  saveReport: { takes: reportRequestSchema, answers: result<WrittenFile | null>() },

  /** What is remembered of the annotator's decisions in this workspace. */
  memory: { takes: nothing, answers: result<OpenedMemory>() },
  /** Changes it; it is written soon after, and before the window closes. */
  changeMemory: { takes: memoryChangeSchema, answers: result<null>() },
  /** The figures with a value in the annotator's layers, and in colleagues' where those may be seen. */
  figures: { takes: nothing, answers: result<readonly LayersFigure[]>() },
} as const satisfies Readonly<Record<string, Method>>

/** The methods as they are called. */
export type Requests = { readonly [Name in keyof typeof methods]: Call<(typeof methods)[Name]> }
