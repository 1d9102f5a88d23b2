/**
 * What a command is a function of, and what it decides. The rules in this folder know neither stores nor the page, so
 * they are tested without a window; `commands/act.ts` carries out what they decide.
 */

import type { AnnotationFilter } from '../../../core/annotations/annotationFilter.ts'
import type { Step } from '../../../core/edits/history.ts'
import type { SaysMore } from '../../../core/edits/plan.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Block } from '../../../core/text/paragraphs.ts'
import type { Announcement } from '../../document/editorState.ts'

/** The document in front as a command finds it. */
export interface DocumentView {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The article's language; null where it isn't known. */
  readonly language: string | null
  readonly layer: Layer
  /** The annotation that was selected last, and those that are selected with it. */
  readonly selected: string | null
  readonly others: ReadonlySet<string>
  readonly filter: AnnotationFilter | null
  /** What words say as a tag, by the rules that suggest. */
  readonly saysMore?: SaysMore
}

/** The two ends of a text selection, UTF-16 code units into the text; equal for a text cursor. */
export interface Ends {
  readonly anchor: number
  readonly focus: number
}

/** The text selection as a command finds it. */
export interface TextSelection {
  /** The span that is selected, trimmed and widened to whole grapheme clusters; null without one. */
  readonly span: Span | null
  /** The ends of the selection in the article; null while it is elsewhere. */
  readonly ends: Ends | null
  /** The same, or the last ends there while a field has the page's only selection. */
  readonly last: Ends | null
}

/** What a command decides. What isn't given stays as it is; with an edit that is refused, everything does. */
export interface Outcome {
  readonly edit?: Step
  /** The annotation to select, or null for none. */
  readonly selected?: string | null
  /** Annotations to select with it. */
  readonly others?: ReadonlySet<string>
  /** What to select in the text. */
  readonly ends?: Ends
  /** Offsets to scroll into view, one after the other: the last is seen for sure. */
  readonly reveal?: readonly number[]
  /** The series of jumps that this is one of, so that going back leads to before it. */
  readonly jump?: 'annotations' | 'sentences'
  readonly announcement?: Announcement
  /** What is announced in its place where the edit is refused. */
  readonly refused?: Announcement
}
