/** Carries out what the rules of commands decide, on the document in front and the text selection. */
import { announce, perform, selectAnnotation, useEditor } from '../document/editor.ts'
import { jump } from '../text/jumpHistory.ts'
import { lastSelection, reveal, select, selectedSpan, selectionOffsets } from '../text/surface.ts'
import { saysMore } from './filling.ts'
import type { DocumentView, Outcome, TextSelection } from './rules/outcome.ts'

/** Runs a command; false, and nothing changes, where no article is open, it decides nothing, or its edit is refused. */
export function act(command: (document: DocumentView, selection: TextSelection) => Outcome | null): boolean {
  const { open, layer, selected, others, filter } = useEditor.getState()
  if (!open || !layer) return false
  const { blocks, article } = open
  const { text, language } = article
  const selection = { span: selectedSpan(text), ends: selectionOffsets(), last: lastSelection() }
  const outcome = command({ text, blocks, language, layer, selected, others, filter, saysMore }, selection)
  return outcome !== null && carryOut(outcome)
}

function carryOut(outcome: Outcome): boolean {
  const { edit, selected, announcement, refused } = outcome
  if (edit && !perform(edit, selected ?? undefined)) {
    if (refused) announce(refused)
    return false
  }
  if (outcome.jump) jump(outcome.jump, () => show(outcome))
  else show(outcome)
  if (announcement) announce(announcement)
  return true
}

function show({ edit, selected, others, ends, reveal: offsets = [] }: Outcome): void {
  if (selected !== undefined && !edit) selectAnnotation(selected, others)
  if (ends) select(ends.anchor, ends.focus)
  offsets.forEach(reveal)
}
