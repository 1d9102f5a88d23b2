/** The commands that tag, on the text selection and the selected annotations. */
import type { Tag } from '../../core/model/tag.ts'
import { idsAndClock } from '../document/idsAndClock.ts'
import { act } from './act.ts'
import { alsoTagSelection, removeSelected, retagSelected, tagSelection, toggleStatus } from './rules/tagging.ts'

/** Tags the selected text; without selected text, gives the selected annotations this tag. */
export function tag(tag: Tag): void {
  act((document, selection) => tagSelection(document, selection, tag, idsAndClock))
}

/** Adds an annotation with this tag to the selected text, or to the selected annotation's. */
export function alsoTag(tag: Tag): void {
  act((document, selection) => alsoTagSelection(document, selection, tag, idsAndClock))
}

/** Gives the selected annotations another tag. */
export function retagSelection(tag: Tag): void {
  act((document) => retagSelected(document, tag, idsAndClock))
}

/** Removes the selected annotations and the links to them. */
export function removeSelection(): void {
  act((document) => removeSelected(document, idsAndClock))
}

/** Marks the article as done, or as not done. */
export function toggleDone(): void {
  act(toggleStatus)
}
