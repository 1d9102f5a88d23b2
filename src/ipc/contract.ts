/** The answers and events between window and main process, as plain data. */

import type { Annotation } from '../core/model/annotation.ts'
import type { ArticleDetails } from '../core/model/articleDetails.ts'
import type { NearBy } from '../core/model/articleVersion.ts'
import type { DocumentComment } from '../core/model/documentComment.ts'
import type { Language } from '../core/model/language.ts'
import type { Annotator, LayerStatus } from '../core/model/layer.ts'
import type { SourcePart } from '../core/model/sourcePart.ts'
import type { Tag } from '../core/model/tag.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import type { ExportPlan } from './exchange.ts'
import type { IncomingOffer } from './incoming.ts'
import type { Settings } from './settings.ts'
import type { View } from './view.ts'

/** Where the window stands: who works, and in which workspace. */
export interface Session {
  readonly annotator: Annotator
  readonly workspace: { readonly path: string; readonly title: string }
}

/** What the window needs before it can draw itself. `session` is null until annotator and workspace are known. */
export interface Boot {
  readonly settings: Settings
  /** The interface's language: `--lang`, else the setting, else the system's. */
  readonly language: Language
  readonly session: Session | null
  /** Why the remembered workspace could not be opened. */
  readonly problem: Problem | null
  /** What the first-start screen proposes: the system's user name and the folder Factmark in the user's documents. */
  readonly proposal: { readonly name: string; readonly workspace: string }
  /** The article to open first: named on the command line, else the one last open here, else null. */
  readonly article: string | null
  readonly about: About
  /** Whether the start named workspace and annotator: then no dialog opens by itself. */
  readonly isDirected: boolean
  /** What this annotator read last in this workspace, and where. */
  readonly view: View
}

/** Versions for the About window. `notice` tells that the runtime is out of support. */
export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly outOfSupport: boolean
}

/** Somebody who has layers in the workspace, and on how many articles. */
export interface Person extends Annotator {
  readonly layers: number
}

/** A row of the library. `count` is the number of the annotator's own annotations; `status` null where there is no layer. */
export interface ArticleSummary extends ArticleDetails {
  readonly id: string
  readonly imported: string
  readonly words: number
  /** The article that this one is a later version of. */
  readonly previous: string | null
  readonly count: number
  readonly status: LayerStatus | null
  /** Who is to annotate it. */
  readonly assigned: readonly string[]
}

/** The library: what could be read, and which files could not. */
export interface Library {
  readonly articles: readonly ArticleSummary[]
  readonly problems: readonly Problem[]
}

/** An open article as the JSON texts of its file and of the annotator's layer, checked, to be parsed once in the window. */
export interface OpenedArticle {
  readonly article: string
  readonly layer: string
  /** Notices for the annotator: that the file was damaged, what was restored. */
  readonly notices: readonly Problem[]
  /** Why it is read-only; null if it can be edited. */
  readonly readOnly: Problem | null
}

/**
 * The outcome for one file or pasted text. `replaced` counts characters that could not be decoded, `omitted` visible
 * words that are not in the text, by what they were left out as.
 */
export interface Imported {
  readonly file: string
  readonly outcome: Result<{
    readonly id: string
    readonly isNew: boolean
    readonly replaced: number
    readonly omitted: Readonly<Record<string, number>>
    /** The article of nearly the same text or the same address that was here before, of which this may be the source or a later version. */
    readonly near?: string | undefined
    /** What it has in common with that one. */
    readonly nearBy?: NearBy | undefined
    /** How many comments a document has, and how many chapters a book, whose article is new. */
    readonly comments?: number
    readonly chapters?: number | undefined
    /** Whose layers a bundle or layer file brought, and whose it left as they are; absent for an article. */
    readonly layers?: { readonly taken: readonly string[]; readonly kept: readonly string[] }
    /** What a bundle or layer file would change, by version, which waits for consent; the article may not be here yet. */
    readonly incoming?: readonly IncomingOffer[]
  }>
}

/** The file that an article was made from. */
export interface ArticleSource {
  readonly name: string
  readonly bytes: number
  /** The parts of a page, in its order; none for other kinds of files. */
  readonly parts: readonly SourcePart[]
  /** The ids of the parts that are in the article. */
  readonly taken: readonly string[]
  /** Whether anybody has a layer on the article, so that its text must stay as it is. */
  readonly isAnnotated: boolean
  /** What this version would read differently; null for nothing. */
  readonly differs: 'text' | 'blocks' | null
  /** The comments on a document, placed in the article's text. */
  readonly comments: readonly DocumentComment[]
  /** The notes at the end of the article, each on the words before its mark. */
  readonly footnotes: readonly DocumentComment[]
}

/** An article made of another one's file: its id, and what to restore the other by; null where both are the same text. */
export interface Remade {
  readonly id: string
  readonly trash: string | null
}

/** Where an article's text holds what was searched for: the article, the first hit (UTF-16 code units), and the words around it. */
export interface TextHit {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Who begins in a workspace for the first time; without `who`, whoever has the name there, else somebody new. */
export interface SetUp {
  readonly name: string
  readonly workspace: string
  readonly who?: { readonly id: string } | { readonly isNew: true } | undefined
}

/** An annotation that was searched for by its words, and the article that it is on. */
export interface AnnotationHit {
  readonly article: string
  readonly id: string
  readonly tag: Tag
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly note: string
  /** Whose it is, where it is a colleague's. */
  readonly name?: string
}

/** An annotation that was answered under older wording. */
export interface OlderAnswer extends AnnotationHit {
  /** The revision that it names; null for none. */
  readonly codebook: number | null
  /** The keys of what has changed since. */
  readonly changed: readonly string[]
}

/** A good example of the codebook, and the annotation that it is. */
export interface ShownExample {
  readonly id: string
  readonly article: string
  readonly reason: string
  readonly annotation: Pick<Annotation, 'id' | 'tag' | 'quote' | 'attributes' | 'start' | 'end'>
}

/** A finished export: where it lies, and how many annotations were written and read back. */
export interface Exported {
  readonly path: string
  readonly layers: number
  readonly annotations: number
  /** What the format didn't hold. */
  readonly losses: ExportPlan['losses']
  /** The annotations that were left out, as the format can't hold a character of theirs. */
  readonly leftOut: readonly { readonly tag: string; readonly quote: string; readonly start: number }[]
  /** How many files a newsroom's export became; left out for other programs' formats, which are verified. */
  readonly files?: number
  /** Where several are, and how the first and the last are called. */
  readonly split?: { readonly folder: string; readonly first: string; readonly last: string } | null
}

/** The id of something in the workspace's trash, for `restore`. */
export interface Trashed {
  readonly trash: string
}

/** The folder from which articles come in by themselves, and where files go that did, if they are moved. */
export interface InboxSetting {
  readonly folder: string
  readonly moves: boolean
  readonly imported: string
}
